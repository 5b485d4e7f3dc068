-- Wrong PINs since the last right one: of a person, or typed without a name at a register. What app_user counts is passwords alone
-- from here on, so that PINs tapped wrong at the till lock nobody out of the office.
CREATE TABLE pin_tries (
    owner_id UUID PRIMARY KEY,
    failed_attempts INT NOT NULL,
    locked_until TIMESTAMP(3)
);
