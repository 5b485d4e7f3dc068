package org.threeplug.catalog.importing;

import java.time.Duration;
import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// What an import did, or would do when it was a dry run. Everything counted as added or updated is on the disk, also
/// when the import ended early.
///
/// @param unchanged rows whose product is in the catalogue and was left as it is
/// @param rejected rows with a problem
/// @param stopped why it ended before the end of the file
public record ImportReport(
        long rows,
        long added,
        long updated,
        long unchanged,
        long rejected,
        long categories,
        boolean dryRun,
        Optional<Refusal> stopped,
        Duration elapsed) {}
