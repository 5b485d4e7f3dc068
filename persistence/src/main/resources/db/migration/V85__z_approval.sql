-- Who stood behind a cash difference beyond the limit, by name as it was then, and why. A Z report without a row had none, or was
-- made before this was kept.
CREATE TABLE z_approval (
    shift_id UUID PRIMARY KEY REFERENCES z_report (shift_id),
    approver VARCHAR(120) NOT NULL,
    reason VARCHAR(200) NOT NULL
);
