package org.threeplug.operations.reports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.office.ListPage;
import org.threeplug.office.Surface;
import org.threeplug.reports.Report;
import org.threeplug.reports.own.OwnReport;

/// The reports there are: those of the shop's own and those of the program.
final class ReportListPage extends ListPage<ReportListPage.Listed> {

    /// A line of the list.
    ///
    /// @param report empty where something it asks for is missing
    /// @param own where the shop put it together
    record Listed(String key, String name, Optional<Report> report, Optional<OwnReport> own) {}

    /// @param create puts a new one together; empty for whoever may not
    ReportListPage(ListModel<Listed> model, Surface surface, Consumer<Listed> open, Optional<Runnable> create) {
        super(surface, "reports.all", model, columns(surface));
        list().onOpen(open);
        create.ifPresent(run -> creates(surface.text("builder.new"), run));
        empty(Icon.REPORT, "reports.all");
    }

    private static List<Column<Listed>> columns(Surface surface) {
        return List.of(
                Column.<Listed>words("name", surface.text("report.column.name"), Listed::name).share(3).sortsBy(Listed::name),
                Column.<Listed>words("key", surface.text("report.column.key"), Listed::key).sortsBy(Listed::key),
                Column.<Listed>words("kind", surface.text("reports.kind"), listed -> surface.text(
                                listed.own().isPresent() ? "reports.kind.shop" : "reports.kind.program"))
                        .sortsBy(listed -> listed.own().isEmpty()));
    }
}
