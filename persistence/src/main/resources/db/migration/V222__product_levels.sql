-- Made from the declaration of product-levels.
CREATE TABLE product_levels (
    id UUID PRIMARY KEY,
    minimum BIGINT,
    edition INT NOT NULL
);
