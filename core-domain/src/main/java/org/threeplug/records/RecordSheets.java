package org.threeplug.records;

import java.util.Map;
import java.util.Optional;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetChoices;
import org.threeplug.sheets.SheetImporter;

/// Brings sheets of any declared kind in, through the gate and in portions.
public interface RecordSheets extends SheetImporter<RecordSheets.Order> {

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

    /// What is decided before a sheet is brought in.
    ///
    /// @param sight what whoever brings it in sees of the kind: a column of what they do not see is passed over
    /// @param update whether records that are known are changed, or left as they are
    record Order(Sight sight, Wording wording, boolean update, boolean dryRun, Reading reading) implements SheetChoices<Order> {

        public RecordType type() {
            return sight.type();
        }

        @Override
        public Order withReading(Reading other) {
            return new Order(sight, wording, update, dryRun, other);
        }

        public Order withSight(Sight other) {
            return new Order(other, wording, update, dryRun, reading);
        }
    }

    /// One column of a sheet.
    ///
    /// @param field what a heading is taken for; empty when it is passed over
    record Use(String heading, Optional<String> field) {}
}
