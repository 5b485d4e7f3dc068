package org.threeplug.sheets;

import java.util.List;
import java.util.Optional;

/// What is taken from where, before anything is written.
///
/// @param layout the system whose sheet it is; empty when none is recognised
/// @param encoding such as `windows-1250`; empty for a workbook
/// @param headingLine where the headings stand, counted from 1
/// @param rows about how many there are
public record SheetPlan(String layout, String encoding, long headingLine, long rows, List<Use> columns) {

    public SheetPlan {
        columns = List.copyOf(columns);
    }

    /// One column of the sheet.
    ///
    /// @param column the title of what it is taken for; empty when it is passed over
    /// @param examples what its first rows hold
    public record Use(String heading, Optional<String> column, Reason reason, List<String> examples) {

        private static final int EXAMPLES = 3;
        private static final int LONGEST_EXAMPLE = 40;

        public Use {
            examples = List.copyOf(examples);
        }

        /// Some of what the first rows hold in one place.
        public static List<String> examples(List<List<String>> samples, int place) {
            return samples.stream()
                    .filter(row -> place < row.size())
                    .map(row -> row.get(place).strip().replaceAll("\\s+", " "))
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .limit(EXAMPLES)
                    .map(text -> text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text)
                    .toList();
        }
    }

    /// Why a column is taken or passed over.
    public enum Reason {
        /// The system's sheet is known.
        LAYOUT,
        /// The heading is a known word.
        WORD,
        /// Somebody said so.
        CHOSEN,
        /// Nothing says what it holds.
        UNKNOWN,
        /// Another column holds the same.
        SECOND,
        /// Its heading names a tax rate that the shop does not have.
        RATE
    }
}
