package org.threeplug.sheets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;

/// How the readers of all kinds of sheets refuse a cell: by its column, and without repeating more of it than fits on a line.
public final class SheetFault {

    private static final int LONGEST = 60;
    private static final int MOST_HEADINGS = 40;

    private SheetFault() {}

    public static RefusedException refused(String code, SheetColumn column, String... arguments) {
        return new RefusedException(new Refusal(code, List.of(shortened(arguments)), column.title()));
    }

    /// A text that goes into one field of a record.
    ///
    /// @throws RefusedException when it is longer, or holds signs that have no place in a name
    public static String limited(String text, int most, SheetColumn column) {
        if (text.length() > most) {
            throw refused("catalog.import-too-long", column, Integer.toString(most));
        }
        if (!PlainText.isPlainLine(text)) {
            throw refused("catalog.import-control-sign", column);
        }
        return text;
    }

    /// Yes or no, where the column holds anything.
    ///
    /// @throws RefusedException when it is something else
    public static Optional<Boolean> flag(SheetHeader header, SheetColumn column, List<String> row) {
        return header.has(column)
                ? header.value(column, row)
                        .map(text -> YesNo.read(text).orElseThrow(() -> refused("catalog.import-yes-no", column, text)))
                : Optional.empty();
    }

    public static String[] shortened(String... arguments) {
        return Arrays.stream(arguments).map(SheetFault::shortened).toArray(String[]::new);
    }

    /// A list of headings as a sentence may repeat it.
    public static String shortened(List<String> headings) {
        var shown = new ArrayList<>(headings.stream().limit(MOST_HEADINGS).map(SheetFault::shortened).toList());
        if (headings.size() > MOST_HEADINGS) {
            shown.add("…");
        }
        return String.join(", ", shown);
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
