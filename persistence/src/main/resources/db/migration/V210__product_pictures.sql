-- What products look like: a small JPEG as text, made when it is chosen. A shop without pictures has an empty table.
CREATE TABLE product_picture (
    product_id UUID PRIMARY KEY REFERENCES product (id),
    content VARCHAR(65536) NOT NULL
);
