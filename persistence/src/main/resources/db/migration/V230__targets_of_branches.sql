-- A target may be of one branch; of the whole shop without.
ALTER TABLE targets ADD COLUMN branch UUID;
