package org.threeplug.directories;

import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The reasons people choose from where one must be given.
public final class Reasons {

    /// Where a reason is asked for.
    public enum Use {
        STOCK,
        RETURN,
        DISCOUNT,
        VOID,
        CASH
    }

    public static final Field<String> CODE = Field.code("code", 20).required().unique().searched().listed();
    public static final Field<String> NAME = Field.text("name", 120).required().searched().listed();
    public static final Field<Use> USE = Field.choice("use", Use.class).required().listed().filtered();
    public static final Field<Boolean> NOTE_NEEDED = Field.flag("noteNeeded").listed();

    public static final RecordType TYPE = RecordType.of("reasons", CODE, NAME, USE, NOTE_NEEDED)
            .named(NAME)
            .seenLike("settings.edit")
            .editedLike("settings.edit")
            .place("set-up", "store", 30, "note");

    private Reasons() {}
}
