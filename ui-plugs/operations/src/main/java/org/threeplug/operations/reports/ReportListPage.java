package org.threeplug.operations.reports;

import java.util.List;
import java.util.function.Consumer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.office.ListPage;
import org.threeplug.office.Surface;
import org.threeplug.reports.Report;

/// The reports there are.
final class ReportListPage extends ListPage<Report> {

    ReportListPage(ListModel<Report> model, ReportWords words, Surface surface, Consumer<Report> open) {
        super(surface, "reports.all", model, columns(words, surface));
        list().onOpen(open);
        empty(Icon.REPORT, "reports.all");
    }

    private static List<Column<Report>> columns(ReportWords words, Surface surface) {
        return List.of(
                Column.<Report>words("name", surface.text("report.column.name"), words::name).share(3).sortsBy(words::name),
                Column.<Report>words("key", surface.text("report.column.key"), Report::key).sortsBy(Report::key));
    }
}
