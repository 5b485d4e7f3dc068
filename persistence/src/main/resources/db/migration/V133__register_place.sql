-- From which place a register sells; one that sells from its branch has no row here.
CREATE TABLE register_place (
    register_id UUID PRIMARY KEY,
    place_id UUID NOT NULL
);

-- The right to move goods between places, for the roles of a store that is set up already.
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'stock.transfer' FROM role_permission WHERE permission = 'stock.adjust';
