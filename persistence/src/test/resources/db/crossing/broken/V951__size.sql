ALTER TABLE test_shelf ADD COLUMN size INT DEFAULT 3 NOT NULL;
UPDATE test_shelf SET no_such_column = 4;
