-- Made from the declaration of supplier-contacts.
CREATE TABLE supplier_contacts (
    owner_id UUID NOT NULL,
    id UUID NOT NULL UNIQUE,
    line_no INT NOT NULL,
    active BOOLEAN NOT NULL,
    name VARCHAR(120) NOT NULL,
    role VARCHAR(80) NOT NULL,
    phone VARCHAR(40) NOT NULL,
    email VARCHAR(160) NOT NULL,
    PRIMARY KEY (owner_id, id)
);
