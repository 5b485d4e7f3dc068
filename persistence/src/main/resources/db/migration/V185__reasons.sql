-- Made from the declaration of reasons.
CREATE TABLE reasons (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(120) NOT NULL,
    name_order VARCHAR(200) NOT NULL,
    use VARCHAR(40) NOT NULL,
    note_needed BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'reasons.view' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'reasons.edit' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'reasons.retire' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'reasons.export' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'reasons.import' FROM role_permission WHERE permission IN ('settings.edit');
