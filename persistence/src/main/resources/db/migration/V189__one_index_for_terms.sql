-- Two indexes began with the terms of a supplier, and H2 took the one that does not sort: a list narrowed to one took the longer
-- the more suppliers there were.
DROP INDEX suppliers_by_terms;
