-- Summaries of what was sold, by day, month and year, each along one axis. They follow from the documents, are not journalled and
-- are made again from them; a posting writes nothing here. What figure_mark does not reach yet is read from the documents.
--
-- entries: member by member, with sums by side; costs: the same members in the same order, apart, for few may see them.
CREATE TABLE figure (
    axis_no SMALLINT NOT NULL,
    grain SMALLINT NOT NULL,
    span INT NOT NULL,
    register_id UUID NOT NULL,
    part INT NOT NULL,
    entries VARBINARY(1000000) NOT NULL,
    costs VARBINARY(1000000) NOT NULL,
    PRIMARY KEY (axis_no, grain, span, register_id, part)
);

-- Up to which document of a node the summaries reach, and by which rules they were made.
CREATE TABLE figure_mark (
    node_no INT PRIMARY KEY,
    document_no BIGINT NOT NULL,
    edition VARCHAR(80) NOT NULL
);

-- Where the goods of a document went, as the system that it came from names it. A sale at the counter has no row.
CREATE TABLE document_country (
    document_no BIGINT PRIMARY KEY,
    country VARCHAR(60) NOT NULL
);
