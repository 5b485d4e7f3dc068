CREATE TABLE test_item (
    id UUID PRIMARY KEY,
    code VARCHAR(40) NOT NULL UNIQUE,
    name VARCHAR(200) NOT NULL,
    price BIGINT NOT NULL,
    rank INT DEFAULT 7 NOT NULL,
    active BOOLEAN,
    made DATE,
    seen TIMESTAMP(6),
    weight DECIMAL(19, 4),
    note CLOB,
    photo VARBINARY(1000)
);
CREATE TABLE test_balance (
    item_id UUID PRIMARY KEY REFERENCES test_item (id),
    quantity BIGINT NOT NULL
);
CREATE TABLE test_posting (
    id UUID PRIMARY KEY,
    item_id UUID NOT NULL REFERENCES test_item (id),
    number BIGINT NOT NULL UNIQUE,
    quantity BIGINT NOT NULL
);
CREATE TABLE test_series (
    name VARCHAR(20) PRIMARY KEY,
    next_number BIGINT NOT NULL
);
