-- Made from the declaration of assets.
CREATE TABLE assets (
    id UUID PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    number_order VARCHAR(80) NOT NULL,
    name VARCHAR(160) NOT NULL,
    name_order VARCHAR(200) NOT NULL,
    sort VARCHAR(40) NOT NULL,
    serial VARCHAR(60) NOT NULL,
    serial_order VARCHAR(120) NOT NULL,
    room VARCHAR(120) NOT NULL,
    room_order VARCHAR(200) NOT NULL,
    bought DATE,
    cost BIGINT,
    residual BIGINT,
    months BIGINT,
    state VARCHAR(40),
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.view' FROM role_permission WHERE permission IN ('ledger.adjust', 'ledger.view', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.edit' FROM role_permission WHERE permission IN ('ledger.adjust', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.retire' FROM role_permission WHERE permission IN ('ledger.adjust', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.export' FROM role_permission WHERE permission IN ('ledger.adjust', 'ledger.view', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.import' FROM role_permission WHERE permission IN ('ledger.adjust', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.values' FROM role_permission WHERE permission IN ('ledger.adjust', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'assets.dispose' FROM role_permission WHERE permission IN ('ledger.adjust', 'settings.edit');
