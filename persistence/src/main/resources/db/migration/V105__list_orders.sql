-- The directory is listed by names; without an index each page of a hundred thousand customers sorted all of them.
CREATE INDEX customer_by_name ON customer (name, number);
