ALTER TABLE test_shelf ADD COLUMN size INT DEFAULT 3 NOT NULL;
UPDATE test_shelf SET size = 4;
