-- What a shop knows of its customers besides: both are personal, as the names are.
ALTER TABLE customer ADD COLUMN address VARCHAR(400) DEFAULT '' NOT NULL;
ALTER TABLE customer ADD COLUMN note VARCHAR(1000) DEFAULT '' NOT NULL;
