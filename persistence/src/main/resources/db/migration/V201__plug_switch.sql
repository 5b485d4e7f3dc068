-- Plugs that somebody switched off, or on again. Their own tables stay as they are.
CREATE TABLE plug_switch (
    plug VARCHAR(80) PRIMARY KEY,
    working BOOLEAN NOT NULL
);
