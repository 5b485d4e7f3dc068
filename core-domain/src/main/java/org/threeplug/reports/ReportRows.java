package org.threeplug.reports;

import java.util.List;
import java.util.Optional;
import org.threeplug.measures.Span;
import org.threeplug.questions.Reads;

/// Makes the rows of a report that are more than figures along axes.
@FunctionalInterface
public interface ReportRows {

    /// @param span the days asked for; empty where the books have none yet
    /// @param shown the columns that whoever asks may see; rows have their cells in this order
    List<ReportRow> rows(Reads reads, ReportAsk ask, Optional<Span> span, List<ReportColumn> shown);

    /// Whether rows are made of sales that are found by where they stand ([ReportRow#at]).
    default boolean leadsToDocuments() {
        return false;
    }

    /// What stands under the columns; none where nothing adds up.
    default List<Cell> totals(List<ReportRow> rows, List<ReportColumn> shown) {
        return List.of();
    }
}
