package org.threeplug.directories;

import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Under which names makers sell their goods.
public final class Brands {

    public static final Field<String> NAME = Field.text("name", 120).required().unique().searched().listed();
    public static final Field<String> MAKER = Field.text("maker", 160).searched().listed();
    public static final Field<String> COUNTRY = Field.code("country", 2).listed();
    public static final Field<String> WEBSITE = Field.text("website", 200).listed();
    public static final Field<String> NOTE = Field.lines("note", 1000);

    public static final RecordType TYPE = RecordType.of("brands", NAME, MAKER, COUNTRY, WEBSITE, NOTE)
            .seenLike("catalog.edit", "ledger.view")
            .editedLike("catalog.edit")
            .place("goods", "goods", 30, "star");

    private Brands() {}
}
