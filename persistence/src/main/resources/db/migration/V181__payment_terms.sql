-- Made from the declaration of payment-terms.
CREATE TABLE payment_terms (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    days BIGINT NOT NULL,
    discount INT,
    discount_days BIGINT,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'payment-terms.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'payment-terms.edit' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'payment-terms.retire' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'payment-terms.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'payment-terms.import' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
