package org.threeplug.directories;

import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;
import org.threeplug.settings.SettingsBook;

/// Where goods lie besides the branch itself: a back room, a second warehouse, a van. The id of a place is the location of its
/// movements; a branch is a place of its own, by its own id, and has no record here.
public final class StockPlaces {

    public static final Field<String> CODE = Field.code("code", 20).required().unique().searched().listed();
    public static final Field<String> NAME = Field.text("name", 80).required().searched().listed();

    /// The code of the branch it belongs to; every branch may use a place that names none.
    public static final Field<String> BRANCH = Field.code("branch", 20).listed().filtered();

    public static final Field<String> NOTE = Field.lines("note", 1000);

    public static final RecordType TYPE = RecordType.of("stock-places", CODE, NAME, BRANCH, NOTE)
            .named(NAME)
            .seenLike("stock.adjust", "ledger.view")
            .editedLike("catalog.edit")
            .place("goods", "goods", 45, "store")
            .guard(StockPlaces::mustStayWhereTillsSell);

    private StockPlaces() {}

    /// A till would go on selling from a place that takes no goods any more, or from one of another branch.
    private static void mustStayWhereTillsSell(Tx tx, Entry before, Entry wanted, Violations wrong) {
        for (var register : tx.port(SettingsBook.class).sellingFrom(before.id())) {
            var elsewhere = wanted.find(BRANCH).filter(code -> !code.equalsIgnoreCase(register.branch().code()));
            if (before.active() && !wanted.active()) {
                wrong.add("", "stock.place-of-till", TYPE.title(before), register.name());
            }
            if (elsewhere.isPresent()) {
                wrong.add(BRANCH.key(), "stock.place-of-till", TYPE.title(before), register.name());
            }
        }
    }
}
