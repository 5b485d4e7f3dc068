-- Roles are retired, never deleted: people who left bore them.
ALTER TABLE role ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;

-- Every right that this store knows. One that comes later is given to roles once, by a command, and stands here from then on.
CREATE TABLE known_right (
    permission VARCHAR(80) PRIMARY KEY,
    arrived_at TIMESTAMP(3),
    granted_to VARCHAR(4000) DEFAULT '' NOT NULL
);

INSERT INTO known_right (permission) SELECT DISTINCT permission FROM role_permission;
