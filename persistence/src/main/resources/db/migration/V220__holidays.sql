-- Made from the declaration of holidays.
CREATE TABLE holidays (
    id UUID PRIMARY KEY,
    falls DATE NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    yearly BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
