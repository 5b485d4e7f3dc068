-- The movements of a product at a location form a chain: a balance names the newest, each movement the one before it. An
-- index over the product would cost a sale one entry for each line, at a place of its own in a tree of millions, which is
-- read, changed and written anew; the chain is written into rows that are written anyway.
ALTER TABLE stock_balance ADD COLUMN newest_row BIGINT DEFAULT 0 NOT NULL;

CREATE TABLE stock_chain (
    row_no BIGINT PRIMARY KEY,
    line_no INT NOT NULL CHECK (line_no BETWEEN 1 AND 99999),
    product_id UUID NOT NULL,
    location_id UUID NOT NULL,
    moved_at TIMESTAMP(3) NOT NULL,
    quantity BIGINT NOT NULL,
    book_value BIGINT NOT NULL,
    -- 0 before the first
    previous_row BIGINT NOT NULL
);

-- What there is already is chained in the order of the old index, in which each of these questions finds its answer first.
INSERT INTO stock_chain (row_no, line_no, product_id, location_id, moved_at, quantity, book_value, previous_row)
SELECT m.row_no, m.line_no, m.product_id, m.location_id, m.moved_at, m.quantity, m.book_value,
    COALESCE((SELECT p.row_no FROM stock_movement p
        WHERE p.product_id = m.product_id AND p.moved_at <= m.moved_at AND p.location_id = m.location_id
        AND (p.moved_at < m.moved_at OR p.row_no < m.row_no)
        ORDER BY p.product_id DESC, p.moved_at DESC FETCH FIRST ROW ONLY), 0)
FROM stock_movement m;
UPDATE stock_balance b SET newest_row = COALESCE((SELECT p.row_no FROM stock_movement p
    WHERE p.product_id = b.product_id AND p.location_id = b.location_id
    ORDER BY p.product_id DESC, p.moved_at DESC FETCH FIRST ROW ONLY), 0);

DROP TABLE stock_movement;
ALTER TABLE stock_chain RENAME TO stock_movement;
