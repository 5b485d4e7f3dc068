package org.threeplug.documents;

/// What a document records.
public enum DocumentKind {
    SALE,
    RETURN,
    EXCHANGE,
    /// A posted sale taken back whole, at once, by its mirror image.
    VOID,
    STOCK_ADJUSTMENT,
    LEDGER_ADJUSTMENT,
    CASH_IN,
    CASH_OUT,
    NO_SALE,
    FLOAT,
    SHIFT_CLOSE
}
