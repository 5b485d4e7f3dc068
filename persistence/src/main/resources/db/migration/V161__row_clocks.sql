-- When another PC of the shop was the last to write a column that several of them may edit. Only what was taken from others has
-- rows here: when this PC itself wrote something its own journal tells. column_name is empty for the whole row.
CREATE TABLE row_clock (
    table_name VARCHAR(60) NOT NULL,
    row_key VARCHAR(200) NOT NULL,
    column_name VARCHAR(60) NOT NULL,
    changed_at TIMESTAMP(6) NOT NULL,
    node_no INT NOT NULL,
    PRIMARY KEY (table_name, row_key, column_name)
);
