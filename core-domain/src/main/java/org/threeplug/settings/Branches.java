package org.threeplug.settings;

import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// The places at which the business sells.
public final class Branches {

    public static final Field<String> CODE = Field.text("code", 20).required().unique().searched().listed();
    public static final Field<String> NAME = Field.text("name", 120).required().searched().listed();
    public static final Field<String> ADDRESS = Field.lines("address", 400);

    public static final RecordType TYPE = RecordType.of("branches", CODE, NAME, ADDRESS)
            .named(NAME)
            .older("branch")
            .lasting()
            .seenLike("settings.edit", "ledger.view")
            .editedLike("settings.edit")
            .place("set-up", "store", 34, "home");

    private Branches() {}

    public static Entry entry(Register.Branch branch) {
        return Entry.blank(branch.id())
                .with(CODE, branch.code())
                .with(NAME, branch.name())
                .with(ADDRESS, branch.address());
    }

    public static Register.Branch of(Entry entry) {
        return new Register.Branch(entry.id(), entry.get(CODE), entry.get(NAME), entry.find(ADDRESS).orElse(""));
    }
}
