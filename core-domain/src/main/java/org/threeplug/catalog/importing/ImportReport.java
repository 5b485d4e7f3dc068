package org.threeplug.catalog.importing;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Refusal;

/// What became of an import.
///
/// @param rows read, without the header
/// @param imported new products made; on a dry run those that could be made
/// @param rejected rows left out, each named in the error file
/// @param errorFile the path of a file with every rejected row and why, when there is one
/// @param firstErrors the first few of them, to show at once
public record ImportReport(
        long rows,
        long imported,
        long rejected,
        boolean dryRun,
        boolean cancelled,
        Optional<String> errorFile,
        List<RowError> firstErrors) {

    public ImportReport {
        firstErrors = List.copyOf(firstErrors);
    }

    /// @param line in the file, the header being line 1
    public record RowError(long line, Refusal why) {}
}
