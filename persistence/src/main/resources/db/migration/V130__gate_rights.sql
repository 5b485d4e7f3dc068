-- What somebody may sell by hand in one sale, in major units of the store's currency; NULL without a limit.
ALTER TABLE role ADD COLUMN open_item_limit DECIMAL(19, 4);

-- Roles of stores that were set up before: whoever sells, sells by hand as before; who keeps the accounts dates back.
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'sales.open-item' FROM role_permission WHERE permission = 'sales.sell';
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'documents.backdate' FROM role_permission WHERE permission = 'ledger.adjust';
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'documents.other-register' FROM role_permission WHERE permission = 'settings.edit';
