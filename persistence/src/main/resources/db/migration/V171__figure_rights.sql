-- Roles of stores that were set up before: who may see all the books may see their figures, and who may change prices or post
-- entries may see what goods cost.
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'reports.view' FROM role_permission WHERE permission = 'ledger.view';
INSERT INTO role_permission (role_key, permission)
    SELECT DISTINCT role_key, 'reports.costs' FROM role_permission WHERE permission IN ('catalog.edit', 'ledger.adjust');
