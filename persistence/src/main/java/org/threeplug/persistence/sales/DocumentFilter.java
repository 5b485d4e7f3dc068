package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.SERIES;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.persistence.documents.SeriesName;
import org.threeplug.sales.SalesHistory;

/// What a person searches documents by, as conditions that indexes answer. The text's meanings (reference, foreign number,
/// customer) are looked up one by one first, because a condition that holds all of them would read every row.
final class DocumentFilter {

    /// More customers than that have so common a part in their names that the list helps nobody.
    private static final int CUSTOMERS = 200;

    private DocumentFilter() {}

    static Condition condition(DSLContext sql, SalesHistory.Filter filter) {
        var parts = new ArrayList<Condition>();
        filter.from().map(DOCUMENT.BUSINESS_DATE::ge).ifPresent(parts::add);
        filter.to().map(DOCUMENT.BUSINESS_DATE::le).ifPresent(parts::add);
        if (!filter.kinds().isEmpty()) {
            parts.add(DOCUMENT.KIND.in(filter.kinds().stream().map(Enum::name).sorted().toList()));
        }
        if (!filter.text().isBlank()) {
            parts.add(text(sql, filter.text().strip()));
        }
        return DSL.and(parts);
    }

    /// The ways a series may be written in the tables: as typed, in capitals, and as each register's code is written.
    static Set<String> spellings(DSLContext sql, String typed) {
        var spellings = new LinkedHashSet<String>();
        spellings.add(typed);
        spellings.add(typed.toUpperCase(Locale.ROOT));
        known(sql).stream().filter(typed::equalsIgnoreCase).forEach(spellings::add);
        return spellings;
    }

    private static Condition text(DSLContext sql, String text) {
        var meanings = new ArrayList<Condition>();
        var series = known(sql).stream()
                .filter(name -> name.regionMatches(true, 0, text, 0, text.length())
                        || (name + "-").equalsIgnoreCase(text))
                .toList();
        if (!series.isEmpty()) {
            // hidden from the index over series: most documents match, and the list's own order finds a page at once
            meanings.add(DOCUMENT.SERIES.concat("").in(series));
        } else {
            SeriesName.Reference.read(text).ifPresent(read -> meanings.add(numbers(spellings(sql, read.series()), read)));
        }
        if (sql.fetchExists(DOCUMENT, DOCUMENT.EXTERNAL_NUMBER.eq(text))) {
            meanings.add(DOCUMENT.EXTERNAL_NUMBER.eq(text));
        }
        var customers = customers(sql, text);
        if (!customers.isEmpty()) {
            meanings.add(DOCUMENT.CUSTOMER_ID.in(customers));
        }
        return meanings.isEmpty() ? DSL.falseCondition() : DSL.or(meanings);
    }

    private static Condition numbers(Set<String> series, SeriesName.Reference read) {
        return DOCUMENT.SERIES.in(series)
                .and(DOCUMENT.NUMBER.between(read.first(), read.last()).or(DOCUMENT.NUMBER.eq(read.number())));
    }

    private static List<String> known(DSLContext sql) {
        return sql.select(REGISTER.CODE, SERIES.KIND)
                .from(SERIES)
                .join(REGISTER)
                .on(REGISTER.ID.eq(SERIES.REGISTER_ID))
                .fetch(row -> row.value1() + "-" + row.value2());
    }

    private static List<UUID> customers(DSLContext sql, String text) {
        return sql.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.NAME.containsIgnoreCase(text))
                .limit(CUSTOMERS)
                .fetch(CUSTOMER.ID);
    }
}
