package org.threeplug.questions;

/// Whom a question must not keep waiting. It says how much is read, not who asks.
public enum Lane {
    /// A customer waits; a few rows are found by a key.
    COUNTER,
    /// Somebody waits at a screen for a page or a list.
    OFFICE,
    /// Much of the books is gone through. One after the other.
    REPORT
}
