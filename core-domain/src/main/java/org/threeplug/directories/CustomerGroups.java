package org.threeplug.directories;

import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Customers who are treated alike.
public final class CustomerGroups {

    public static final Field<String> CODE = Field.code("code", 20).required().unique().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();
    public static final Field<Percent> DISCOUNT =
            Field.percent("discount").from(Percent.ZERO).to(Percent.HUNDRED).listed();
    public static final Field<Money> CREDIT = Field.money("credit").listed().seenBy("customer-groups.credit");
    public static final Field<String> NOTE = Field.lines("note", 1000);

    public static final RecordType TYPE = RecordType.of("customer-groups", CODE, NAME, DISCOUNT, CREDIT, NOTE)
            .named(NAME)
            .seenLike("customers.export")
            .editedLike("settings.edit")
            .place("customers", "people", 20, "loyalty")
            .check((group, wrong) -> group.find(CREDIT)
                    .filter(Money::isNegative)
                    .ifPresent(_ -> wrong.add(CREDIT.key(), "records.negative")));

    private CustomerGroups() {}
}
