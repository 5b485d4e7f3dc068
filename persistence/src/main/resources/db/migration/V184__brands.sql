-- Made from the declaration of brands.
CREATE TABLE brands (
    id UUID PRIMARY KEY,
    name VARCHAR(120) NOT NULL UNIQUE,
    name_order VARCHAR(200) NOT NULL,
    maker VARCHAR(160) NOT NULL,
    maker_order VARCHAR(200) NOT NULL,
    country VARCHAR(2) NOT NULL,
    country_order VARCHAR(4) NOT NULL,
    website VARCHAR(200) NOT NULL,
    website_order VARCHAR(200) NOT NULL,
    note VARCHAR(1000) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'brands.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'brands.edit' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'brands.retire' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'brands.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'brands.import' FROM role_permission WHERE permission IN ('catalog.edit');
