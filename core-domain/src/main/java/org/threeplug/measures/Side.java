package org.threeplug.measures;

/// Which way goods and money went. Amounts keep the sign that they have in the books, so all sides together are sales less
/// returns.
public enum Side {
    SOLD,
    /// Goods that came back, with a receipt or without.
    RETURNED,
    /// Sales that were taken back whole at once because they were wrong.
    VOIDED
}
