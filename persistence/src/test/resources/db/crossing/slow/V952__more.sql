INSERT INTO test_shelf SELECT CAST('00000000-0000-0002-0000-' || LPAD(CAST(x AS VARCHAR), 12, '0') AS UUID), 'more ' || x, x FROM SYSTEM_RANGE(1, 10000);
CREATE INDEX test_shelf_by_name ON test_shelf (name);
