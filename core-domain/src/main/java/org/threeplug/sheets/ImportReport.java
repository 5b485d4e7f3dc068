package org.threeplug.sheets;

import java.time.Duration;
import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// What an import did, or would do when it was a dry run. Everything counted as added or updated is on the disk, also
/// when the import ended early. Unless it did, every row that was read is in one of the counts.
///
/// @param unchanged rows whose product is in the catalogue and was left as it is
/// @param rejected rows with a problem
/// @param passed rows that are no goods, such as a further picture of the row before
/// @param stock new products whose first stock was posted
/// @param notes what was put right in reading and is to be looked at
/// @param stopped why it ended before the end of the file
public record ImportReport(
        long rows,
        long added,
        long updated,
        long unchanged,
        long rejected,
        long passed,
        long categories,
        long stock,
        long notes,
        boolean dryRun,
        Optional<Refusal> stopped,
        Duration elapsed) {

    public ImportReport {
        if (stopped.isEmpty() && rows != added + updated + unchanged + rejected + passed) {
            throw new IllegalStateException(rows + " rows were read and " + (added + updated + unchanged + rejected + passed)
                    + " accounted for");
        }
    }
}
