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
    /// The total of a cash document is the change of the drawer: negative for [#CASH_OUT] and [#SHIFT_CLOSE], of either sign for
    /// [#FLOAT_CORRECTION].
    CASH_IN,
    CASH_OUT,
    NO_SALE,
    FLOAT,
    FLOAT_CORRECTION,
    SHIFT_CLOSE,
    /// A sale that was begun and given up; its lines are kept as struck lines.
    GIVEN_UP
}
