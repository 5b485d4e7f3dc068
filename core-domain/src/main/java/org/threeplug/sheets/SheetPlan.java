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
    /// @param column what it is taken for; empty when it is passed over
    /// @param examples what its first rows hold
    public record Use(String heading, Optional<SheetColumn> column, Reason reason, List<String> examples) {

        public Use {
            examples = List.copyOf(examples);
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
