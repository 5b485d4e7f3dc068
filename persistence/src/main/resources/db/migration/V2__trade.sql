-- Amounts are minor units of the store's currency; quantities, unit prices and percentages whole ten-thousandths.
-- Times are UTC; business dates are the shop's own. Keys are made by the program (UUID version 7), never by the database.

-- identity, access, settings ------------------------------------------------------------------------------------------
CREATE TABLE setting (
    name VARCHAR(80) PRIMARY KEY,
    content VARCHAR(4000) NOT NULL
);

CREATE TABLE branch (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    name VARCHAR(120) NOT NULL,
    address VARCHAR(400) NOT NULL
);

CREATE TABLE register (
    id UUID PRIMARY KEY,
    branch_id UUID NOT NULL REFERENCES branch (id),
    code VARCHAR(10) NOT NULL UNIQUE,
    name VARCHAR(80) NOT NULL
);

-- The number series a register has begun; the newest number of each is that of its newest document.
CREATE TABLE series (
    register_id UUID NOT NULL REFERENCES register (id),
    kind VARCHAR(20) NOT NULL,
    PRIMARY KEY (register_id, kind)
);

CREATE TABLE role (
    role_key VARCHAR(40) PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    line_discount_limit INT NOT NULL CHECK (line_discount_limit BETWEEN 0 AND 1000000),
    ticket_discount_limit INT NOT NULL CHECK (ticket_discount_limit BETWEEN 0 AND 1000000)
);

CREATE TABLE role_permission (
    role_key VARCHAR(40) NOT NULL REFERENCES role (role_key),
    permission VARCHAR(80) NOT NULL,
    PRIMARY KEY (role_key, permission)
);

CREATE TABLE app_user (
    id UUID PRIMARY KEY,
    login VARCHAR(60) NOT NULL UNIQUE,
    name VARCHAR(120) NOT NULL,
    role_key VARCHAR(40) NOT NULL REFERENCES role (role_key),
    pin_hash VARCHAR(200),
    password_hash VARCHAR(200),
    language VARCHAR(10) NOT NULL,
    active BOOLEAN NOT NULL,
    failed_attempts INT NOT NULL,
    locked_until TIMESTAMP(3)
);

-- tax, catalogue ------------------------------------------------------------------------------------------------------
CREATE TABLE tax_class (
    tax_key VARCHAR(20) PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    rate INT NOT NULL CHECK (rate BETWEEN 0 AND 10000000),
    letter VARCHAR(2) NOT NULL
);

CREATE TABLE category (
    id UUID PRIMARY KEY,
    parent_id UUID REFERENCES category (id),
    name VARCHAR(120) NOT NULL,
    position INT NOT NULL,
    colour VARCHAR(20) NOT NULL,
    on_till BOOLEAN NOT NULL
);
CREATE INDEX category_by_name ON category (name);

-- Goods and services. code is the shop's own number (SKU), compared in upper case. Neither product nor barcode has foreign
-- keys: H2 would look up each of a million imported rows, and index the tax classes. The commands that write them check.
CREATE TABLE product (
    id UUID PRIMARY KEY,
    code VARCHAR(60) NOT NULL,
    name VARCHAR(200) NOT NULL,
    brand VARCHAR(120) NOT NULL,
    category_id UUID,
    tax_key VARCHAR(20) NOT NULL,
    price BIGINT NOT NULL CHECK (price >= 0),
    price_includes_tax BOOLEAN NOT NULL,
    unit VARCHAR(20) NOT NULL,
    quantity_decimals INT NOT NULL CHECK (quantity_decimals BETWEEN 0 AND 4),
    stocked BOOLEAN NOT NULL,
    open_price BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
CREATE UNIQUE INDEX product_by_code ON product (code);
CREATE INDEX product_by_category ON product (category_id);

-- A further unit in which a product is sold: a box of 12 has factor 12 and may have a price of its own.
CREATE TABLE product_unit (
    product_id UUID NOT NULL REFERENCES product (id),
    unit VARCHAR(20) NOT NULL,
    factor BIGINT NOT NULL CHECK (factor > 0),
    price BIGINT CHECK (price >= 0),
    PRIMARY KEY (product_id, unit)
);

-- unit is empty for the product's own unit.
CREATE TABLE barcode (
    code VARCHAR(60) PRIMARY KEY,
    product_id UUID NOT NULL,
    unit VARCHAR(20) NOT NULL
);
CREATE INDEX barcode_by_product ON barcode (product_id);

CREATE TABLE quick_key (
    id UUID PRIMARY KEY,
    category_id UUID NOT NULL REFERENCES category (id),
    product_id UUID NOT NULL REFERENCES product (id),
    position INT NOT NULL
);

-- customers -----------------------------------------------------------------------------------------------------------
CREATE TABLE customer (
    id UUID PRIMARY KEY,
    number VARCHAR(40) NOT NULL UNIQUE,
    name VARCHAR(160) NOT NULL,
    phone VARCHAR(40) NOT NULL,
    email VARCHAR(160) NOT NULL,
    tax_number VARCHAR(40) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);

-- cash ----------------------------------------------------------------------------------------------------------------
-- register_id is no foreign key: H2 would index it alone and then not use the index that finds the newest shift.
CREATE TABLE shift (
    id UUID PRIMARY KEY,
    register_id UUID NOT NULL,
    number BIGINT NOT NULL,
    business_date DATE NOT NULL,
    opened_by UUID NOT NULL,
    opened_at TIMESTAMP(3) NOT NULL,
    opening_float BIGINT NOT NULL,
    closed_by UUID,
    closed_at TIMESTAMP(3),
    expected_cash BIGINT,
    counted_cash BIGINT,
    state VARCHAR(10) NOT NULL,
    UNIQUE (register_id, number)
);

CREATE TABLE shift_count (
    shift_id UUID NOT NULL REFERENCES shift (id),
    denomination BIGINT NOT NULL CHECK (denomination > 0),
    pieces BIGINT NOT NULL CHECK (pieces >= 0),
    PRIMARY KEY (shift_id, denomination)
);

-- The Z report as it was printed: one head, its figures below. Never edited.
CREATE TABLE z_report (
    shift_id UUID PRIMARY KEY REFERENCES shift (id),
    register_id UUID NOT NULL,
    number BIGINT NOT NULL,
    business_date DATE NOT NULL,
    made_at TIMESTAMP(3) NOT NULL,
    journal_sequence BIGINT NOT NULL,
    journal_head VARCHAR(64) NOT NULL,
    grand_total BIGINT NOT NULL,
    UNIQUE (register_id, number)
);

CREATE TABLE z_figure (
    shift_id UUID NOT NULL REFERENCES z_report (shift_id),
    section VARCHAR(20) NOT NULL,
    position INT NOT NULL,
    label VARCHAR(80) NOT NULL,
    pieces BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (shift_id, section, position)
);

-- documents: everything posted ----------------------------------------------------------------------------------------
-- kind: SALE, RETURN, EXCHANGE, VOID, STOCK_ADJUSTMENT, LEDGER_ADJUSTMENT, CASH_IN, CASH_OUT, NO_SALE, FLOAT, SHIFT_CLOSE.
-- total = what the customer pays (negative: gets back) = net + tax + rounding.
--
-- Within this store a document has a number of its own, a multiple of 100 000, and the rows that belong to it follow it:
-- row_no = document_no + line_no. H2 keeps a table with such a key in that order and needs no index beside it, which
-- halves the cost of a sale. Outside, a document is known by its id alone.
CREATE TABLE document (
    document_no BIGINT PRIMARY KEY,
    id UUID NOT NULL UNIQUE,
    kind VARCHAR(20) NOT NULL,
    series VARCHAR(20) NOT NULL,
    number BIGINT NOT NULL,
    register_id UUID NOT NULL,
    branch_id UUID NOT NULL,
    shift_id UUID,
    business_date DATE NOT NULL,
    occurred_at TIMESTAMP(3) NOT NULL,
    cashier_id UUID NOT NULL,
    cashier_name VARCHAR(120) NOT NULL,
    customer_id UUID,
    customer_name VARCHAR(160),
    origin_id UUID,
    external_number VARCHAR(40),
    reason VARCHAR(200),
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL,
    rounding BIGINT NOT NULL,
    total BIGINT NOT NULL,
    CHECK (net + tax + rounding = total),
    UNIQUE (series, number)
);
CREATE INDEX document_by_day ON document (business_date, occurred_at, kind);
CREATE INDEX document_by_shift ON document (shift_id);

-- The few documents that bear a number of another system, or a customer, are found here: an index over the document's own
-- columns would cost every sale an entry that says nothing.
CREATE TABLE document_external (
    document_no BIGINT PRIMARY KEY,
    external_number VARCHAR(40) NOT NULL
);
CREATE INDEX document_external_by_number ON document_external (external_number);
CREATE TABLE document_customer (
    document_no BIGINT PRIMARY KEY,
    customer_id UUID NOT NULL
);
CREATE INDEX document_customer_by_customer ON document_customer (customer_id);

-- quantity is negative on goods that come back. amount = quantity x unit price - discount; net and tax are its parts.
CREATE TABLE document_line (
    row_no BIGINT PRIMARY KEY,
    line_no INT NOT NULL CHECK (line_no BETWEEN 1 AND 99999),
    product_id UUID,
    code VARCHAR(60) NOT NULL,
    name VARCHAR(200) NOT NULL,
    unit VARCHAR(20) NOT NULL,
    factor BIGINT NOT NULL,
    quantity BIGINT NOT NULL,
    unit_price BIGINT NOT NULL,
    price_includes_tax BOOLEAN NOT NULL,
    discount BIGINT NOT NULL,
    tax_key VARCHAR(20) NOT NULL,
    tax_rate INT NOT NULL,
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL
);

CREATE TABLE document_tax (
    row_no BIGINT PRIMARY KEY,
    line_no INT NOT NULL CHECK (line_no BETWEEN 1 AND 99999),
    tax_key VARCHAR(20) NOT NULL,
    tax_rate INT NOT NULL,
    net BIGINT NOT NULL,
    tax BIGINT NOT NULL
);

-- amount is what the tender settles (negative: paid back); given is what was handed over, change what went back.
CREATE TABLE tender (
    row_no BIGINT PRIMARY KEY,
    line_no INT NOT NULL CHECK (line_no BETWEEN 1 AND 99999),
    kind VARCHAR(20) NOT NULL,
    amount BIGINT NOT NULL,
    given BIGINT NOT NULL,
    change_given BIGINT NOT NULL,
    reference VARCHAR(80),
    CHECK (given - change_given = amount)
);

-- What a return takes from an earlier sale's line; the sum per line never exceeds what was sold.
CREATE TABLE returned_line (
    document_id UUID NOT NULL,
    line_no INT NOT NULL,
    origin_id UUID NOT NULL,
    origin_line_no INT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (document_id, line_no)
);
CREATE INDEX returned_line_by_origin ON returned_line (origin_id, origin_line_no);

-- How often a receipt was printed again; a copy is numbered, so that two of them cannot pass for one.
CREATE TABLE receipt_copy (
    document_id UUID PRIMARY KEY,
    copies INT NOT NULL CHECK (copies > 0)
);

-- Lines struck from a cart before it was paid; kept because fraud hides there.
CREATE TABLE voided_line (
    document_id UUID NOT NULL,
    line_no INT NOT NULL,
    product_id UUID,
    code VARCHAR(60) NOT NULL,
    name VARCHAR(200) NOT NULL,
    quantity BIGINT NOT NULL,
    amount BIGINT NOT NULL,
    PRIMARY KEY (document_id, line_no)
);

-- parked carts and card intents ---------------------------------------------------------------------------------------
CREATE TABLE parked_cart (
    id UUID PRIMARY KEY,
    register_id UUID NOT NULL,
    slot INT NOT NULL,
    label VARCHAR(80) NOT NULL,
    parked_by VARCHAR(120) NOT NULL,
    parked_at TIMESTAMP(3) NOT NULL,
    total BIGINT NOT NULL,
    content VARCHAR(1000000) NOT NULL
);

-- Written before a card terminal is called, so that money taken is never without a trace.
CREATE TABLE card_intent (
    id UUID PRIMARY KEY,
    register_id UUID NOT NULL,
    sale_id UUID NOT NULL,
    amount BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    opened_at TIMESTAMP(3) NOT NULL,
    reference VARCHAR(80)
);
CREATE INDEX card_intent_by_state ON card_intent (state);

-- stock ---------------------------------------------------------------------------------------------------------------
-- One movement belongs to one document line. book_value is the change of what the stock stands in the books for.
CREATE TABLE stock_movement (
    row_no BIGINT PRIMARY KEY,
    line_no INT NOT NULL CHECK (line_no BETWEEN 1 AND 99999),
    product_id UUID NOT NULL,
    location_id UUID NOT NULL,
    moved_at TIMESTAMP(3) NOT NULL,
    quantity BIGINT NOT NULL,
    book_value BIGINT NOT NULL
);
CREATE INDEX stock_movement_by_product ON stock_movement (product_id, moved_at);

-- Derived from the movements: on hand, book value, moving average cost of one unit.
CREATE TABLE stock_balance (
    product_id UUID NOT NULL,
    location_id UUID NOT NULL,
    quantity BIGINT NOT NULL,
    book_value BIGINT NOT NULL,
    average_cost BIGINT NOT NULL,
    PRIMARY KEY (product_id, location_id)
);

-- ledger --------------------------------------------------------------------------------------------------------------
CREATE TABLE account (
    code VARCHAR(20) PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    role VARCHAR(30) NOT NULL
);

-- A document's entry: debits positive, credits negative, sum zero.
CREATE TABLE ledger_posting (
    row_no BIGINT PRIMARY KEY,
    line_no INT NOT NULL CHECK (line_no BETWEEN 1 AND 99999),
    account VARCHAR(20) NOT NULL,
    business_date DATE NOT NULL,
    amount BIGINT NOT NULL
);
