package org.threeplug.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.customers.importing.CustomerChoices;
import org.threeplug.customers.importing.CustomerImporter;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Refusal;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetPlan;

/// Takes three rows of any file: one is new, one is known, one has no name.
public final class FakeCustomerImporter implements CustomerImporter {

    public static final RowProblem PROBLEM =
            new RowProblem(4, new Refusal("customers.import-no-name", List.of(), "name"), "K3;;0722 000 003");

    public static final RowProblem NOTE =
            new RowProblem(2, new Refusal("catalog.import-code-repaired", List.of("K 1", "K1"), "number"), "K 1;Ana");

    public static final SheetPlan PLAN = new SheetPlan(
            "",
            "UTF-8",
            1,
            3,
            List.of(
                    new SheetPlan.Use(
                            "Number", Optional.of(SheetColumn.CUSTOMER_NUMBER.title()), SheetPlan.Reason.WORD, List.of("K1", "K2")),
                    new SheetPlan.Use("Who", Optional.empty(), SheetPlan.Reason.UNKNOWN, List.of("Ana", "Bob"))));

    public final List<CustomerChoices> runs = new ArrayList<>();

    @Override
    public Result run(String file, CustomerChoices choices, Actor actor, Watch watch) {
        runs.add(choices);
        watch.progress(new ImportProgress(3, 3, Duration.ofSeconds(1)));
        watch.problem(PROBLEM);
        watch.note(NOTE);
        var report = new ImportReport(3, 1, 0, 1, 1, 0, 0, 0, 0, choices.dryRun(), Optional.empty(), Duration.ofSeconds(1));
        return new Result(report, Optional.of(file + ".problems.csv"), 12, PLAN);
    }

    @Override
    public SheetPlan look(String file, CustomerChoices choices) {
        return PLAN;
    }
}
