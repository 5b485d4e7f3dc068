-- Which group of customers somebody is in. A customer who is in none has no row.
CREATE TABLE customer_membership (
    customer_id UUID PRIMARY KEY REFERENCES customer (id),
    group_id UUID NOT NULL
);
CREATE INDEX customer_membership_by_group ON customer_membership (group_id, customer_id);
