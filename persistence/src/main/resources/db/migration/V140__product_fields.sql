-- Made from the declaration of product-fields.
CREATE TABLE product_fields (
    id UUID PRIMARY KEY,
    name VARCHAR(60) NOT NULL UNIQUE,
    name_order VARCHAR(120) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    options VARCHAR(4000) NOT NULL,
    position BIGINT,
    at_till BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
