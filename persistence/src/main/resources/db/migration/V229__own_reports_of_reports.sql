-- A report of a shop's own may take its figures from any report there is; empty where it is put together of measures.
ALTER TABLE own_reports ADD COLUMN source VARCHAR(60) DEFAULT '' NOT NULL;
