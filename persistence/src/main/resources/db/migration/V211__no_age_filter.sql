-- The list of products is no longer narrowed by it.
DROP INDEX product_facts_by_age_in_order;
