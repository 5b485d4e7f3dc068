-- Made from the declaration of stock-places.
CREATE TABLE stock_places (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    branch VARCHAR(20) NOT NULL,
    branch_order VARCHAR(40) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'stock-places.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view', 'stock.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'stock-places.edit' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'stock-places.retire' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'stock-places.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view', 'stock.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'stock-places.import' FROM role_permission WHERE permission IN ('catalog.edit');
