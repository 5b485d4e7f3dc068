-- What products hold in the fields that the owner named: text and choice as words, figures as whole ten-thousandths, a day, and for a
-- yes the row alone. A shop that names no field has an empty table.
CREATE TABLE product_value (
    product_id UUID NOT NULL REFERENCES product (id),
    field_id UUID NOT NULL REFERENCES product_fields (id),
    words VARCHAR(200),
    amount BIGINT,
    on_day DATE,
    PRIMARY KEY (product_id, field_id)
);
CREATE INDEX product_value_by_words ON product_value (field_id, words, product_id);
CREATE INDEX product_value_by_amount ON product_value (field_id, amount, product_id);
CREATE INDEX product_value_by_day ON product_value (field_id, on_day, product_id);
