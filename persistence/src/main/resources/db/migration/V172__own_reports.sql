-- Made from the declaration of own-reports.
CREATE TABLE own_reports (
    id UUID PRIMARY KEY,
    code VARCHAR(30) NOT NULL UNIQUE,
    code_order VARCHAR(60) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    measures VARCHAR(400) NOT NULL,
    axes VARCHAR(80) NOT NULL,
    axes_order VARCHAR(160) NOT NULL,
    only VARCHAR(1000) NOT NULL,
    days VARCHAR(40) NOT NULL,
    versus VARCHAR(40),
    chart VARCHAR(40) NOT NULL,
    roles VARCHAR(400) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
