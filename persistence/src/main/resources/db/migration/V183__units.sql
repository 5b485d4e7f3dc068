-- Made from the declaration of units.
CREATE TABLE units (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    decimals BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'units.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'units.edit' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'units.retire' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'units.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'units.import' FROM role_permission WHERE permission IN ('catalog.edit');
