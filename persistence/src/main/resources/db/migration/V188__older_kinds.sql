-- Kinds that are older than their declarations: an edition tells whoever saves that somebody else was faster.
ALTER TABLE account ADD COLUMN edition INT DEFAULT 1 NOT NULL;
ALTER TABLE branch ADD COLUMN edition INT DEFAULT 1 NOT NULL;
ALTER TABLE category ADD COLUMN edition INT DEFAULT 1 NOT NULL;
ALTER TABLE register ADD COLUMN edition INT DEFAULT 1 NOT NULL;
ALTER TABLE tax_class ADD COLUMN edition INT DEFAULT 1 NOT NULL;
-- A category without a colour has none.
ALTER TABLE category ALTER COLUMN colour DROP NOT NULL;

-- Roles of stores that were set up before: who may do the like may do this.
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'accounts.view' FROM role_permission WHERE permission IN ('ledger.adjust', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'accounts.edit' FROM role_permission WHERE permission IN ('ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'accounts.export' FROM role_permission WHERE permission IN ('ledger.adjust', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'accounts.import' FROM role_permission WHERE permission IN ('ledger.adjust');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'branches.view' FROM role_permission WHERE permission IN ('ledger.view', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'branches.edit' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'branches.export' FROM role_permission WHERE permission IN ('ledger.view', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'branches.import' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'categories.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'categories.edit' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'categories.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'categories.import' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'registers.view' FROM role_permission WHERE permission IN ('ledger.view', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'registers.edit' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'registers.export' FROM role_permission WHERE permission IN ('ledger.view', 'settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'registers.import' FROM role_permission WHERE permission IN ('settings.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'tax-classes.view' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'tax-classes.edit' FROM role_permission WHERE permission IN ('catalog.edit');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'tax-classes.export' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.view');
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'tax-classes.import' FROM role_permission WHERE permission IN ('catalog.edit');
