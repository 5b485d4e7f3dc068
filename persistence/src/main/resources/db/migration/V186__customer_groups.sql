-- Made from the declaration of customer-groups.
CREATE TABLE customer_groups (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    discount INT,
    credit BIGINT,
    note VARCHAR(1000) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'customer-groups.view' FROM role_permission WHERE permission IN ('customers.export', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'customer-groups.edit' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'customer-groups.retire' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'customer-groups.export' FROM role_permission WHERE permission IN ('customers.export', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'customer-groups.import' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'customer-groups.credit' FROM role_permission WHERE permission IN ('settings.edit');
