-- The books of a shop may be kept on several PCs. Each numbers its documents from a range of its own: document_no and what
-- follows it is node_no x 10^15 + what it was. The first PC is node 0 and has no row here, so nothing of today is numbered anew.
--
-- id: as the journal's records name the node. register_id: the register whose documents it posts.
CREATE TABLE node (
    node_no INT PRIMARY KEY CHECK (node_no BETWEEN 1 AND 9222),
    id UUID NOT NULL UNIQUE,
    name VARCHAR(80) NOT NULL,
    register_id UUID NOT NULL
);

-- How far the journals of other nodes were taken into these books. Each PC has its own; it is never sent.
CREATE TABLE applied_journal (
    node_no INT PRIMARY KEY,
    node_id UUID NOT NULL,
    -- the newest of its records that both journals have from the time before they parted
    shared_seq BIGINT NOT NULL,
    -- the newest that was taken, and its hash
    seq BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL
);

-- Each node keeps a chain of movements of its own, and a balance of it; what is on hand is the sum over the nodes. Copied
-- without a key, which H2 then sorts in one go.
CREATE TABLE stock_balance_by_node (
    product_id UUID NOT NULL,
    location_id UUID NOT NULL,
    node_no INT DEFAULT 0 NOT NULL,
    quantity BIGINT NOT NULL,
    book_value BIGINT NOT NULL,
    average_cost BIGINT NOT NULL,
    newest_row BIGINT DEFAULT 0 NOT NULL
);
INSERT INTO stock_balance_by_node (product_id, location_id, quantity, book_value, average_cost, newest_row)
SELECT product_id, location_id, quantity, book_value, average_cost, newest_row FROM stock_balance;
DROP TABLE stock_balance;
ALTER TABLE stock_balance_by_node ADD PRIMARY KEY (product_id, location_id, node_no);
ALTER TABLE stock_balance_by_node RENAME TO stock_balance;

-- The rights that come with it, for the roles of a store that is set up already.
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'nodes.make' FROM role_permission WHERE permission = 'backup.restore';
INSERT INTO role_permission (role_key, permission)
    SELECT role_key, 'nodes.apply' FROM role_permission WHERE permission = 'backup.restore';
