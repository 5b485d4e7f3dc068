package org.threeplug.directories;

import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

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
            .place("goods", "goods", 45, "store");

    private StockPlaces() {}
}
