-- Made from the declaration of alerts.
CREATE TABLE alerts (
    id UUID PRIMARY KEY,
    cause VARCHAR(60) NOT NULL UNIQUE,
    cause_order VARCHAR(120) NOT NULL,
    target UUID NOT NULL,
    since DATE NOT NULL,
    why VARCHAR(200) NOT NULL,
    note VARCHAR(500) NOT NULL,
    edition INT NOT NULL
);
