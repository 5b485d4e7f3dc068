package org.threeplug.directories;

import java.util.UUID;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Money;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// From whom a product is bought: the main supplier, what the supplier calls it, and what it costs there.
public final class ProductSupply {

    public static final Field<UUID> SUPPLIER = Field.ref("supplier", Suppliers.TYPE).filtered();
    public static final Field<String> CODE = Field.text("code", 60).searched();
    public static final Field<Money> COST = Field.money("cost").seenBy("suppliers.terms");

    public static final RecordType TYPE = RecordType.of("product-supply", SUPPLIER, CODE, COST)
            .named(CODE)
            .extraOf(Subject.PRODUCT, "catalog.view", "catalog.edit")
            .large()
            .check((supply, wrong) -> {
                supply.find(COST).filter(Money::isNegative).ifPresent(_ -> wrong.add(COST.key(), "records.negative"));
                if (supply.find(SUPPLIER).isEmpty() && supply.find(CODE).isPresent()) {
                    wrong.add(SUPPLIER.key(), "product-supply.whose-code");
                }
            });

    private ProductSupply() {}
}
