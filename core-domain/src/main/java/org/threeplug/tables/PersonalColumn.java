package org.threeplug.tables;

import java.util.Optional;

/// A column that tells about a person.
///
/// @param name of the column, as the database spells it
/// @param person the column that says who it is; empty where the row does not say
public record PersonalColumn(String name, Optional<String> person, Treatment treatment) {

    /// What is done about it.
    public enum Treatment {

        /// The journal holds it under the person's key only, and an erasure blanks it.
        SEALED,

        /// As [#SEALED], and it is shown to nobody.
        SECRET,

        /// Part of who did what, which is kept as long as the books: the journal holds it in clear.
        KEPT
    }

    public PersonalColumn {
        if (person.isEmpty() && treatment != Treatment.KEPT) {
            throw new IllegalArgumentException(name + " can be sealed only for somebody whom the row names");
        }
    }

    /// Whether the journal holds it under the person's key only.
    public boolean isSealed() {
        return treatment != Treatment.KEPT;
    }

    /// Whether it is shown to nobody.
    public boolean isSecret() {
        return treatment == Treatment.SECRET;
    }
}
