package org.threeplug.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Refusal;
import org.threeplug.records.RecordSheets;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;

/// Keeps what it was asked to bring in, and tells of three rows of which one has a problem.
public final class FakeSheets implements RecordSheets {

    public final List<Order> orders = new ArrayList<>();

    @Override
    public Result run(Order order, Actor actor, SheetImporter.Watch watch) {
        orders.add(order);
        watch.problem(new RowProblem(3, new Refusal("records.needed", List.of(), "Name"), "X,,1"));
        return new Result(
                new ImportReport(3, 2, 0, 0, 1, 0, 0, 0, 0, order.dryRun(), Optional.empty(), Duration.ofMillis(5)),
                Optional.of("/home/shop/suppliers.csv.problems.csv"),
                0,
                List.of(new Use("Name", Optional.of("name")), new Use("Fax", Optional.empty())));
    }
}
