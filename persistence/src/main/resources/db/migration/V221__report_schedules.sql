-- Made from the declaration of report-schedules.
CREATE TABLE report_schedules (
    id UUID PRIMARY KEY,
    code VARCHAR(20) NOT NULL UNIQUE,
    code_order VARCHAR(40) NOT NULL,
    name VARCHAR(80) NOT NULL,
    name_order VARCHAR(160) NOT NULL,
    report VARCHAR(60) NOT NULL,
    report_order VARCHAR(120) NOT NULL,
    only VARCHAR(1000) NOT NULL,
    every VARCHAR(40) NOT NULL,
    form VARCHAR(40) NOT NULL,
    folder VARCHAR(400) NOT NULL,
    made DATE,
    trouble VARCHAR(400) NOT NULL,
    active BOOLEAN NOT NULL,
    edition INT NOT NULL
);
