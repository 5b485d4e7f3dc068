-- What a line would have been charged at, where somebody charged another price at the till. Nearly no line has a row.
CREATE TABLE price_override (
    document_id UUID NOT NULL,
    line_no INT NOT NULL,
    usual_price BIGINT NOT NULL,
    PRIMARY KEY (document_id, line_no)
);
