-- What was posted to an account on a business date, summed up whenever a shift is closed, so that a trial balance reads some
-- thousand sums and the postings of the open shift instead of every posting there is. A posting costs nothing more.
--
-- through_row: the newest row of ledger_posting when it was summed up. Each sum holds the rows after those of the one before.
CREATE TABLE ledger_sum (
    through_row BIGINT NOT NULL,
    account VARCHAR(20) NOT NULL,
    business_date DATE NOT NULL,
    debit BIGINT NOT NULL,
    credit BIGINT NOT NULL,
    PRIMARY KEY (through_row, account, business_date)
);
INSERT INTO ledger_sum (through_row, account, business_date, debit, credit)
SELECT (SELECT MAX(row_no) FROM ledger_posting), account, business_date,
    SUM(CASE WHEN amount > 0 THEN amount ELSE 0 END), SUM(CASE WHEN amount < 0 THEN -amount ELSE 0 END)
FROM ledger_posting GROUP BY account, business_date;
