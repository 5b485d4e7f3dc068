package org.threeplug.persistence.sales;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_PARTY;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_EXTERNAL;
import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.SERIES;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.documents.DocumentKind;
import org.threeplug.persistence.documents.SeriesName;
import org.threeplug.sales.SalesHistory;

/// What a person searches documents by, as conditions that indexes answer. The text's meanings (reference, foreign number,
/// customer) each become a question of their own, because one condition that holds all of them would read every row.
final class DocumentFilter {

    /// More customers than that have so common a part in their names that the list helps nobody.
    private static final int CUSTOMERS = 50;

    private DocumentFilter() {}

    /// The ways to meet the filter, at least one; a document that meets it in any of them is wanted, once.
    static List<Condition> ways(DSLContext sql, SalesHistory.Filter filter) {
        var parts = new ArrayList<Condition>();
        filter.from().map(DOCUMENT.BUSINESS_DATE::ge).ifPresent(parts::add);
        filter.to().map(DOCUMENT.BUSINESS_DATE::le).ifPresent(parts::add);
        if (!filter.kinds().isEmpty()) {
            parts.add(DOCUMENT.KIND.in(filter.kinds().stream().map(DocumentKind::name).sorted().toList()));
        }
        var all = DSL.and(parts);
        return filter.text().isBlank()
                ? List.of(all)
                : meanings(sql, filter.text().strip()).stream().map(all::and).toList();
    }

    /// The series a person may mean, whatever the case they type it in; as typed when no register here has it.
    static Set<String> spellings(DSLContext sql, String typed) {
        var spellings = new LinkedHashSet<String>();
        known(sql).stream().filter(typed::equalsIgnoreCase).forEach(spellings::add);
        return spellings.isEmpty() ? Set.of(typed) : spellings;
    }

    private static List<Condition> meanings(DSLContext sql, String text) {
        var series = known(sql).stream()
                .filter(name -> name.regionMatches(true, 0, text, 0, text.length())
                        || (name + "-").equalsIgnoreCase(text))
                .toList();
        if (!series.isEmpty()) {
            // hidden from the index over series: most documents match, and the list's own order finds a page at once
            return List.of(DOCUMENT.SERIES.concat("").in(series));
        }
        var meanings = new ArrayList<Condition>();
        meanings.add(DOCUMENT.DOCUMENT_NO.in(DSL.select(DOCUMENT_EXTERNAL.DOCUMENT_NO)
                .from(DOCUMENT_EXTERNAL)
                .where(DOCUMENT_EXTERNAL.EXTERNAL_NUMBER.eq(text))));
        var reference = SeriesName.Reference.read(text);
        if (reference.isPresent()) {
            for (var name : spellings(sql, reference.get().series())) {
                meanings.addAll(numbers(name, reference.get()));
            }
        }
        for (var customer : customers(sql, text)) {
            meanings.add(DOCUMENT.DOCUMENT_NO.in(DSL.select(DOCUMENT_PARTY.DOCUMENT_NO)
                    .from(DOCUMENT_PARTY)
                    .where(DOCUMENT_PARTY.PARTY_ID.eq(customer))));
        }
        return meanings;
    }

    private static List<Condition> numbers(String series, SeriesName.Reference read) {
        var one = DOCUMENT.SERIES.eq(series).and(DOCUMENT.NUMBER.eq(read.number()));
        var begun = DOCUMENT.SERIES.eq(series).and(DOCUMENT.NUMBER.between(read.first(), read.last()));
        return read.first() == read.number() ? List.of(begun) : List.of(one, begun);
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
