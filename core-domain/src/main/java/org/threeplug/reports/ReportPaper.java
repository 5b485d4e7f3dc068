package org.threeplug.reports;

import java.util.List;

/// Puts a report on paper.
public interface ReportPaper {

    /// @param figure whether it stands at the right
    /// @param wide whether it takes what room is left
    record Column(String title, boolean figure, boolean wide) {}

    /// Everything as it is printed.
    ///
    /// @param head lines under the title: the shop, the days
    /// @param totals in the last row; empty without
    record Sheet(
            String title,
            List<String> head,
            List<Column> columns,
            List<List<String>> rows,
            List<String> totals,
            boolean rightToLeft) {}

    /// As pages of a document that opens anywhere.
    byte[] pdf(Sheet sheet);
}
