package org.threeplug.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.SheetImporter;

/// Brings sheets of any declared kind in, through the gate and in portions.
public interface RecordSheets {

    /// What people write in a sheet of the kind.
    ///
    /// @param headings the keys of fields by what heads their columns, in small letters
    /// @param choices the names of constants by their words in small letters, by the keys of fields
    record Wording(Map<String, String> headings, Map<String, Map<String, String>> choices) {

        public Wording {
            headings = Map.copyOf(headings);
            choices = Map.copyOf(choices);
        }
    }

    /// @param update whether records that are known are changed, or left as they are
    /// @param dryRun whether every row is only looked at
    record Order(RecordType type, String file, Wording wording, boolean update, boolean dryRun) {}

    /// @param field what a heading is taken for; empty when it is passed over
    record Use(String heading, Optional<String> field) {}

    /// @param problemFile the path of the file with the rows that were not taken, when there is one
    /// @param leftOut how many more were not taken than the file names
    record Result(ImportReport report, Optional<String> problemFile, long leftOut, List<Use> columns) {}

    /// Blocks until the file is read or `watch` has had enough. What is in stays in.
    ///
    /// @throws org.threeplug.kernel.RefusedException when nothing can be read: no such file, empty, too large, no heading known
    Result run(Order order, Actor actor, SheetImporter.Watch watch);
}
