-- Roles of stores that were set up before: whoever stands behind cash differences stands behind a corrected float.
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'cash.correct-float' FROM role_permission WHERE permission = 'cash.difference';
