package org.threeplug.cash;

/// What shifts can be sorted by. What is equal stands in the order of opening; a shift that is open has counted nothing and
/// stands before all that have.
public enum ShiftColumn {
    OPENED,
    NUMBER,
    DAY,
    REGISTER,
    OPENED_BY,
    COUNTED,
    DIFFERENCE,
    /// Those that are open first.
    STATE
}
