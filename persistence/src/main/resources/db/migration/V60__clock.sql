-- When the computer's clock jumped. OPEN until somebody stands behind it (ACCEPTED) or it is right again (CLEARED).
CREATE TABLE clock_jump (
    id UUID PRIMARY KEY,
    jumped_from TIMESTAMP(3) NOT NULL,
    jumped_to TIMESTAMP(3) NOT NULL,
    state VARCHAR(10) NOT NULL CHECK (state IN ('OPEN', 'ACCEPTED', 'CLEARED'))
);

-- One row, or none while the program's own rules hold.
CREATE TABLE clock_rules (
    id INT PRIMARY KEY CHECK (id = 1),
    back_minutes INT NOT NULL,
    forward_hours INT NOT NULL,
    day_start_hour INT NOT NULL
);

-- Roles of stores that were set up before: whoever stands behind cash differences stands behind the clock.
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'clock.accept' FROM role_permission WHERE permission = 'cash.difference';
