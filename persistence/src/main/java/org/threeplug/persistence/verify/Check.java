package org.threeplug.persistence.verify;

import java.util.Optional;

/// One rule over the whole store.
///
/// @param sql finds what breaks the rule, as rows of where, expected and found
/// @param frugal the same for a store that is too large for it
record Check(String name, String sql, Optional<Frugal> frugal) {

    /// Takes less memory and more time.
    ///
    /// @param rows counts the rows that memory would be taken for
    /// @param from so many rows on it is taken
    record Frugal(String rows, long from, String sql) {}

    Check(String name, String sql) {
        this(name, sql, Optional.empty());
    }
}
