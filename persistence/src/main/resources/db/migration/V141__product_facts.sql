-- Made from the declaration of product-facts.
CREATE TABLE product_facts (
    id UUID PRIMARY KEY,
    origin VARCHAR(2) NOT NULL,
    customs VARCHAR(20) NOT NULL,
    warranty BIGINT,
    age BIGINT,
    shelf BIGINT,
    edition INT NOT NULL
);
CREATE INDEX product_facts_by_origin_in_order ON product_facts (origin, customs, id);
CREATE INDEX product_facts_by_age_in_order ON product_facts (age, customs, id);
