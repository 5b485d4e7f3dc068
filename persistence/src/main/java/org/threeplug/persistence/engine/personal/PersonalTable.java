package org.threeplug.persistence.engine.personal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.threeplug.tables.TableRule;

/// The columns of a table that are sealed, as the tables declare them: the journal seals these columns, an erasure
/// blanks them, an export lists them.
///
/// @param name of the table
/// @param person the column that says whose they are; where it is NULL the row is about nobody
/// @param columns that are sealed; all of them are texts
/// @param secrets those of them that are shown to nobody
public record PersonalTable(String name, String person, Set<String> columns, Set<String> secrets) {

    public static final String CUSTOMER = "CUSTOMER";
    public static final String NUMBER = "NUMBER";

    private static final String ERASED = "ERASED-";
    private static final int RANDOM_END = 24;

    static Optional<PersonalTable> of(TableRule rule) {
        return rule.sealedFor()
                .map(person -> new PersonalTable(rule.table(), person, rule.sealedColumns(), rule.secretColumns()));
    }

    /// What stands in a column after its person was erased. Customers' numbers stay different from each other; of a secret
    /// nothing is left.
    public @Nullable String blank(String column, UUID of) {
        if (secrets.contains(column)) {
            return null;
        }
        return CUSTOMER.equals(name) && NUMBER.equals(column) ? erasedNumber(of) : "";
    }

    /// The number that an erased customer bears; it comes from the random end of the key and tells nothing.
    public static String erasedNumber(UUID customer) {
        return ERASED + customer.toString().substring(RANDOM_END);
    }
}
