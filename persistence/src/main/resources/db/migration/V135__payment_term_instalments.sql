-- Made from the declaration of payment-term-instalments.
CREATE TABLE payment_term_instalments (
    owner_id UUID NOT NULL,
    id UUID NOT NULL UNIQUE,
    line_no INT NOT NULL,
    active BOOLEAN NOT NULL,
    share INT NOT NULL,
    days BIGINT NOT NULL,
    PRIMARY KEY (owner_id, id)
);
