package org.threeplug.persistence.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import org.threeplug.persistence.engine.store.Finding;

/// One rule over the whole store.
///
/// @param sql finds what breaks the rule, as rows of where, expected and found
/// @param frugal the same for a store that is too large for it
/// @param proof what no statement can compare; empty for the others
record Check(String name, String sql, Optional<Frugal> frugal, Optional<Proof> proof) {

    /// Compares by itself.
    interface Proof {

        /// @param wanted asked now and then while it compares
        List<Finding> findings(String check, Connection connection, BooleanSupplier wanted) throws SQLException;
    }


    /// Takes less memory: asks one part of the store after the other, and only those that may hold something.
    ///
    /// @param rows counts the rows that memory would be taken for
    /// @param from so many rows on it is taken
    /// @param suspects names the parts to ask, by their numbers; may use a seed that nobody could know beforehand, up to
    ///     [#MOST_SEED]
    /// @param sql finds what breaks the rule in one part
    record Frugal(String rows, long from, LongFunction<String> suspects, LongFunction<String> sql) {

        /// The most that H2's ORA_HASH takes.
        static final long MOST_SEED = 0xFFFF_FFFFL;
    }

    Check(String name, String sql) {
        this(name, sql, Optional.empty());
    }

    Check(String name, String sql, Optional<Frugal> frugal) {
        this(name, sql, frugal, Optional.empty());
    }

    Check(String name, Proof proof) {
        this(name, "", Optional.empty(), Optional.of(proof));
    }
}
