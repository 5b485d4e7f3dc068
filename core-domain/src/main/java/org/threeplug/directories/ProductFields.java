package org.threeplug.directories;

import org.threeplug.kernel.Quantity;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// What the owner wants to know of products beyond what the program asks for: each is a field that they name themselves, such as
/// a size, a colour or a warranty.
public final class ProductFields {

    /// What such a field holds.
    public enum Kind {
        TEXT,
        NUMBER,
        CHOICE,
        DAY,
        FLAG
    }

    public static final Field<String> NAME = Field.text("name", 60).required().unique().searched().listed();
    public static final Field<Kind> KIND = Field.choice("kind", Kind.class).required().listed().filtered().once();

    /// The words of a choice, one in a line.
    public static final Field<String> OPTIONS = Field.lines("options", 4000);

    public static final Field<Quantity> POSITION =
            Field.quantity("position", 0).from(Quantity.ZERO).to(Quantity.of(999)).listed().initially(Quantity.ONE);
    public static final Field<Boolean> AT_TILL = Field.flag("atTill").listed();

    public static final RecordType TYPE = RecordType.of("product-fields", NAME, KIND, OPTIONS, POSITION, AT_TILL)
            .named(NAME)
            .seenLike("catalog.edit", "ledger.view")
            .editedLike("catalog.edit")
            .place("goods", "goods", 42, "fields")
            .check((field, wrong) -> {
                boolean chooses = field.find(KIND).filter(kind -> kind == Kind.CHOICE).isPresent();
                if (chooses != field.find(OPTIONS).isPresent()) {
                    wrong.add(OPTIONS.key(), chooses ? "product-fields.no-options" : "product-fields.options-unused");
                }
            });

    private ProductFields() {}
}
