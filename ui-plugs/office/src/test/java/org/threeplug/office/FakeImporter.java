package org.threeplug.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetPlan;

/// Pretends that every file has three rows, the last of which has a code that is taken.
public final class FakeImporter implements ProductImporter {

    public static final RowProblem PROBLEM =
            new RowProblem(4, new Refusal("catalog.code-taken", List.of("A-3"), "code"), "A-3;Bread;2.50");

    public static final SheetPlan PLAN = new SheetPlan(
            "",
            "UTF-8",
            1,
            3,
            List.of(
                    new SheetPlan.Use(
                            "Article", Optional.of(SheetColumn.CODE.title()), SheetPlan.Reason.WORD, List.of("A-1", "A-2", "A-3")),
                    new SheetPlan.Use("Text", Optional.empty(), SheetPlan.Reason.UNKNOWN, List.of("Milk", "Tea", "Bread")),
                    new SheetPlan.Use(
                            "Price", Optional.of(SheetColumn.PRICE.title()), SheetPlan.Reason.WORD, List.of("1.29", "3.10", "2.50"))));

    public final List<ImportChoices> runs = new ArrayList<>();

    @Override
    public Result run(String file, ImportChoices choices, Actor actor, Watch watch) {
        if (file.contains("nowhere")) {
            throw new RefusedException("catalog.import-no-file", file);
        }
        runs.add(choices);
        watch.progress(new ImportProgress(2, 3, Duration.ofSeconds(1)));
        watch.problem(PROBLEM);
        var report = new ImportReport(
                3, 2, 0, 0, 1, 0, 0, 0, 0, choices.dryRun(), Optional.empty(), Duration.ofSeconds(1));
        return new Result(report, Optional.of(file + ".problems.csv"), 0, PLAN);
    }

    @Override
    public SheetPlan look(String file, ImportChoices choices) {
        if (file.contains("nowhere")) {
            throw new RefusedException("catalog.import-no-file", file);
        }
        return PLAN;
    }
}
