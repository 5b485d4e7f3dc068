package org.threeplug.directories;

import java.time.LocalDate;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// Who has or had a thing of the business in their keeping.
public final class AssetKeepers {

    public static final Field<String> NAME = Field.text("name", 120).required().personal();
    public static final Field<LocalDate> SINCE = Field.day("since").required();
    public static final Field<LocalDate> UNTIL = Field.day("until");

    public static final RecordType TYPE = RecordType.lines("asset-keepers", NAME, SINCE, UNTIL)
            .check((keeper, wrong) -> keeper.find(UNTIL)
                    .filter(until -> until.isBefore(keeper.get(SINCE)))
                    .ifPresent(_ -> wrong.add(UNTIL.key(), "assets.keeper-ends-early")));

    private AssetKeepers() {}
}
