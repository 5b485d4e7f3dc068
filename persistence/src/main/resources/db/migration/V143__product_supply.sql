-- Made from the declaration of product-supply.
CREATE TABLE product_supply (
    id UUID PRIMARY KEY,
    supplier UUID,
    code VARCHAR(60) NOT NULL,
    code_order VARCHAR(120) NOT NULL,
    cost BIGINT,
    edition INT NOT NULL
);
CREATE INDEX product_supply_by_supplier_in_order ON product_supply (supplier, code_order, id);
CREATE INDEX product_supply_by_code ON product_supply (code_order, id);
