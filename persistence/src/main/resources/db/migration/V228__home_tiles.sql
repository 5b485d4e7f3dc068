-- Which tiles somebody has on the page a day begins with, in their order and with commas between them. Whoever has not arranged
-- anything has no row, and what their role begins with.
CREATE TABLE home_tiles (
    person_id UUID PRIMARY KEY,
    tiles VARCHAR(4000) NOT NULL
);
