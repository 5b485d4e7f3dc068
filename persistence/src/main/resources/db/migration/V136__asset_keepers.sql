-- Made from the declaration of asset-keepers.
CREATE TABLE asset_keepers (
    owner_id UUID NOT NULL,
    id UUID NOT NULL UNIQUE,
    line_no INT NOT NULL,
    active BOOLEAN NOT NULL,
    name VARCHAR(120) NOT NULL,
    since DATE NOT NULL,
    until DATE,
    PRIMARY KEY (owner_id, id)
);
