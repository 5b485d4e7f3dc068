-- The right to write lists to files, for the roles of a store that was set up before there was one.
INSERT INTO role_permission (role_key, permission)
SELECT role_key, 'lists.export' FROM role
WHERE role_key IN ('manager', 'accountant', 'auditor', 'administrator');
