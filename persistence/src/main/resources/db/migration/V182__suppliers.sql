-- Made from the declaration of suppliers.
CREATE TABLE suppliers (
    id UUID PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    number_order VARCHAR(80) NOT NULL,
    name VARCHAR(160) NOT NULL,
    name_order VARCHAR(200) NOT NULL,
    phone VARCHAR(40) NOT NULL,
    phone_order VARCHAR(80) NOT NULL,
    email VARCHAR(160) NOT NULL,
    email_order VARCHAR(200) NOT NULL,
    tax_number VARCHAR(40) NOT NULL,
    terms UUID,
    rebate INT,
    address VARCHAR(400) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
CREATE INDEX suppliers_by_number ON suppliers (number_order, id);
CREATE INDEX suppliers_by_name ON suppliers (name_order, id);
CREATE INDEX suppliers_by_phone ON suppliers (phone_order, id);
CREATE INDEX suppliers_by_email ON suppliers (email_order, id);
CREATE INDEX suppliers_by_terms ON suppliers (terms, id);
CREATE INDEX suppliers_by_terms_in_order ON suppliers (terms, name_order, id);
CREATE INDEX suppliers_by_rebate ON suppliers (rebate, id);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'suppliers.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'suppliers.edit' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'suppliers.retire' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'suppliers.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'suppliers.import' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'suppliers.terms' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
