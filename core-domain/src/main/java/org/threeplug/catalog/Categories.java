package org.threeplug.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.KindCommand;
import org.threeplug.records.RecordType;
import org.threeplug.records.SaveEntry;

/// The groups of products, which lie in one another; those shown on the till are pages of quick keys there.
public final class Categories {

    /// The colours a tile may have; the look of each belongs to the kit.
    public enum Colour {
        TEAL,
        BLUE,
        SKY,
        INDIGO,
        VIOLET,
        PINK,
        RED,
        ORANGE,
        AMBER,
        GREEN,
        BROWN,
        GREY;

        /// As the books have it.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Colour> of(String kept) {
            for (var colour : values()) {
                if (colour.toString().equals(kept)) {
                    return Optional.of(colour);
                }
            }
            return Optional.empty();
        }
    }

    public static final Field<String> NAME = Field.text("name", 120).required().searched().listed();
    public static final Field<UUID> PARENT =
            Field.ref("parent", () -> Categories.TYPE).stored("parent_id").listed().filtered();
    public static final Field<Quantity> POSITION = Field.quantity("position", 0)
            .required().whole().from(Quantity.ZERO).to(Quantity.of(999_999)).numbered("").listed();
    public static final Field<Colour> COLOUR = Field.choice("colour", Colour.class).listed();
    public static final Field<Boolean> ON_TILL = Field.flag("onTill").initially(true).listed().filtered();

    public static final RecordType TYPE = RecordType.of("categories", NAME, PARENT, POSITION, COLOUR, ON_TILL)
            .older("category")
            .subject("category")
            .lasting()
            .seenLike("catalog.edit", "ledger.view")
            .editedLike("catalog.edit")
            .place("goods", "goods", 20, "category")
            .formerly(KindCommand.SAVE, "SaveCategory", "catalog.save-category")
            .formerly(KindCommand.IMPORT, "AddCategories", "catalog.add-categories");

    private Categories() {}

    public static Entry entry(Category category) {
        return Entry.blank(category.id())
                .with(NAME, category.name())
                .with(PARENT, category.parent())
                .with(POSITION, Quantity.of(category.position()))
                .with(COLOUR, Colour.of(category.colour()))
                .with(ON_TILL, category.onTill());
    }

    public static Category of(Entry entry) {
        return new Category(
                entry.id(),
                entry.find(PARENT),
                entry.get(NAME),
                entry.get(POSITION).value().intValueExact(),
                entry.find(COLOUR).map(Colour::toString).orElse(""),
                entry.is(ON_TILL));
    }

    /// The command that adds one.
    public static SaveEntry added(Category category) {
        return new SaveEntry(Ids.next(), TYPE, entry(category), true);
    }

    /// The command that changes one.
    ///
    /// @param edition that was read
    public static SaveEntry changed(Category category, int edition) {
        return new SaveEntry(Ids.next(), TYPE, entry(category).withEdition(edition), false);
    }
}
