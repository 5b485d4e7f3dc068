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
import org.threeplug.sheets.SheetPlan;
import org.threeplug.sheets.SheetPlan.Reason;

/// Keeps what it was asked to bring in, and tells of three rows of which one has a problem.
public final class FakeSheets implements RecordSheets {

    private static final List<SheetPlan.Use> COLUMNS = List.of(
            new SheetPlan.Use("Name", Optional.of("name"), Reason.WORD, List.of("Lipton", "Tea House Ltd", "Café Ă")),
            new SheetPlan.Use("Fax", Optional.empty(), Reason.UNKNOWN, List.of("0721 555 010")));

    public final List<Order> orders = new ArrayList<>();

    @Override
    public SheetPlan look(String file, Order order) {
        return new SheetPlan(
                "",
                "UTF-8",
                1,
                3,
                COLUMNS.stream()
                        .map(use -> Optional.ofNullable(order.reading().columns().get(use.heading()))
                                .map(title -> new SheetPlan.Use(
                                        use.heading(),
                                        Optional.of(title).filter(said -> !said.isEmpty()),
                                        Reason.CHOSEN,
                                        use.examples()))
                                .orElse(use))
                        .toList());
    }

    @Override
    public Result run(String file, Order order, Actor actor, SheetImporter.Watch watch) {
        orders.add(order);
        watch.problem(new RowProblem(3, new Refusal("records.needed", List.of(), "Name"), "X,,1"));
        return new Result(
                new ImportReport(3, 2, 0, 0, 1, 0, 0, 0, 0, order.dryRun(), Optional.empty(), Duration.ofMillis(5)),
                Optional.of("/home/shop/suppliers.csv.problems.csv"),
                0,
                look(file, order));
    }
}
