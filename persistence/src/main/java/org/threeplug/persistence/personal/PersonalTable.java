package org.threeplug.persistence.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The columns of a table that tell who somebody is. Here, and nowhere else, stands what is personal: the journal seals
/// these columns, an erasure blanks them, an export lists them.
///
/// @param name of the table
/// @param person the column that says whose they are; where it is NULL the row is about nobody
/// @param columns that are personal; all of them are texts
public record PersonalTable(String name, String person, Set<String> columns) {

    public static final String CUSTOMER = "CUSTOMER";
    public static final String NUMBER = "NUMBER";

    private static final Map<String, PersonalTable> ALL = Map.of(
            CUSTOMER, table(CUSTOMER, "ID", NUMBER, "NAME", "PHONE", "EMAIL", "TAX_NUMBER", "ADDRESS", "NOTE"),
            "DOCUMENT", table("DOCUMENT", "CUSTOMER_ID", "CUSTOMER_NAME"),
            "PARKED_CART", table("PARKED_CART", "CUSTOMER_ID", "LABEL", "CONTENT"));

    private static final String ERASED = "ERASED-";
    private static final int RANDOM_END = 24;

    private static PersonalTable table(String name, String person, String... columns) {
        return new PersonalTable(name, person, Set.of(columns));
    }

    /// The personal columns of a table, if it has any.
    public static Optional<PersonalTable> of(String table) {
        return Optional.ofNullable(ALL.get(table));
    }

    public static List<PersonalTable> all() {
        return List.copyOf(ALL.values());
    }

    /// What stands in a column after its person was erased. Customers' numbers stay different from each other.
    public String blank(String column, UUID of) {
        return CUSTOMER.equals(name) && NUMBER.equals(column) ? erasedNumber(of) : "";
    }

    /// The number that an erased customer bears; it comes from the random end of the key and tells nothing.
    public static String erasedNumber(UUID customer) {
        return ERASED + customer.toString().substring(RANDOM_END);
    }
}
