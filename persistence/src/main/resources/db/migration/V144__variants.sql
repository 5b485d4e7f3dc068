-- Goods that come in sizes, colours and the like: by what the variants of a product differ, and which product is which variant. Each
-- variant is a product by itself, so nothing that sells or counts goods knows of these tables.
CREATE TABLE product_axes (
    product_id UUID PRIMARY KEY REFERENCES product (id),
    first_axis VARCHAR(60) NOT NULL,
    second_axis VARCHAR(60) NOT NULL,
    third_axis VARCHAR(60) NOT NULL
);
CREATE TABLE product_variant (
    product_id UUID PRIMARY KEY REFERENCES product (id),
    parent_id UUID NOT NULL REFERENCES product (id),
    first_value VARCHAR(60) NOT NULL,
    second_value VARCHAR(60) NOT NULL,
    third_value VARCHAR(60) NOT NULL,
    position INT NOT NULL
);
CREATE INDEX product_variant_by_parent ON product_variant (parent_id, position);
