-- Made from the declaration of targets.
CREATE TABLE targets (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    what VARCHAR(40) NOT NULL,
    way VARCHAR(40) NOT NULL,
    aim BIGINT NOT NULL,
    period VARCHAR(40) NOT NULL,
    alert BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
