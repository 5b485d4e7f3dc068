-- stands for: V950__shelf.sql, V951__size.sql
CREATE TABLE test_shelf (id UUID PRIMARY KEY, name VARCHAR(60) NOT NULL, size INT DEFAULT 3 NOT NULL);
INSERT INTO test_shelf VALUES (UUID '00000000-0000-0000-0000-000000000001', 'as the squashed program names it', 4);
