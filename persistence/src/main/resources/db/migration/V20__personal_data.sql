-- Whose data were erased, and when. The names themselves are nowhere any more; the journal's values of these persons can no
-- longer be read, because their keys are destroyed.
CREATE TABLE erased_person (
    person_id UUID PRIMARY KEY,
    erased_at TIMESTAMP(3) NOT NULL
);

-- Whose cart is put aside: the journal seals its label and content with this person's key.
ALTER TABLE parked_cart ADD COLUMN customer_id UUID;
CREATE INDEX parked_cart_by_customer ON parked_cart (customer_id);

-- The rights that come with erasure, for the roles of a store that is set up already.
INSERT INTO role_permission (role_key, permission)
SELECT r.role_key, p.permission
FROM role r
JOIN (VALUES
    ('supervisor', 'customers.export'),
    ('supervisor', 'customers.erase'),
    ('manager', 'customers.export'),
    ('manager', 'customers.erase'),
    ('manager', 'customers.erase-approve'),
    ('manager', 'journal.personal'),
    ('administrator', 'customers.export'),
    ('administrator', 'customers.erase'),
    ('administrator', 'customers.erase-approve'),
    ('administrator', 'journal.personal')
) AS p (role_key, permission) ON p.role_key = r.role_key;
