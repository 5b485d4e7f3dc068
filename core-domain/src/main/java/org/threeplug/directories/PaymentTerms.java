package org.threeplug.directories;

import java.util.List;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Until when an invoice is to be paid, and what paying earlier saves.
public final class PaymentTerms {

    public static final Field<String> CODE = Field.code("code", 20).required().unique().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    public static final Field<Quantity> DAYS =
            Field.quantity("days", 0).required().from(Quantity.ZERO).to(Quantity.of(365)).listed();
    public static final Field<Percent> DISCOUNT =
            Field.percent("discount").from(Percent.ZERO).to(Percent.HUNDRED).listed();
    public static final Field<Quantity> DISCOUNT_DAYS =
            Field.quantity("discountDays", 0).from(Quantity.ZERO).to(Quantity.of(365)).listed();

    public static final Field<List<Entry>> INSTALMENTS = Field.lines("instalments", Instalments.TYPE);

    public static final RecordType TYPE = RecordType.of("payment-terms", CODE, NAME, DAYS, DISCOUNT, DISCOUNT_DAYS, INSTALMENTS)
            .named(NAME)
            .seenLike("ledger.view")
            .editedLike("catalog.edit", "ledger.adjust")
            .place("money", "books", 40, "shift")
            .check((terms, wrong) -> {
                if (terms.find(DISCOUNT).isPresent() != terms.find(DISCOUNT_DAYS).isPresent()) {
                    wrong.add(DISCOUNT_DAYS.key(), "terms.discount-half");
                }
                if (terms.find(DISCOUNT_DAYS).filter(days -> days.compareTo(terms.get(DAYS)) > 0).isPresent()) {
                    wrong.add(DISCOUNT_DAYS.key(), "terms.discount-late", terms.get(DAYS).plain());
                }
                Instalments.look(terms.lines(INSTALMENTS), terms.get(DAYS), wrong);
            });

    private PaymentTerms() {}
}
