package org.threeplug.persistence.catalog.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.threeplug.catalog.AddCategories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportProgress;
import org.threeplug.catalog.importing.ImportReport;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;

/// Passes batches through the gate and counts what came of them.
final class Posting {

    private final CommandGate gate;
    private final Actor actor;
    private final ImportChoices choices;
    private final ImportWatch watch;
    private final long total;
    private final long started = System.nanoTime();
    private long rows;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private long categories;
    private Optional<Refusal> stopped = Optional.empty();

    Posting(CommandGate gate, Actor actor, ImportChoices choices, ImportWatch watch, long total) {
        this.gate = gate;
        this.actor = actor;
        this.choices = choices;
        this.watch = watch;
        this.total = total;
    }

    /// @return whether to go on
    boolean post(Batch batch) {
        if (watch.cancelled()) {
            stopped = Optional.of(Refusal.of("catalog.import-cancelled"));
            return false;
        }
        rows += batch.rows();
        batch.problems().forEach(problem -> {
            rejected++;
            watch.problem(problem);
        });
        unchanged += batch.unchanged();
        boolean posted = addCategories(batch.categories()) && add(batch.additions()) && update(batch.updates());
        if (posted) {
            stopped = batch.end().flatMap(Batch.End::because);
        }
        watch.progress(new ImportProgress(rows, Math.max(rows, total), elapsed()));
        return posted;
    }

    private boolean addCategories(List<Category> made) {
        if (made.isEmpty()) {
            return true;
        }
        if (!done(new AddCategories(Ids.next(), made))) {
            return false;
        }
        categories += made.size();
        return true;
    }

    private boolean add(List<Product> products) {
        if (products.isEmpty()) {
            return true;
        }
        if (!done(new ImportProducts(Ids.next(), products))) {
            return false;
        }
        added += products.size();
        return true;
    }

    private boolean update(List<Product> products) {
        for (var product : products) {
            if (!done(new SaveProduct(Ids.next(), product, false))) {
                return false;
            }
            updated++;
        }
        return true;
    }

    private boolean done(Command<?> command) {
        if (choices.dryRun()) {
            return true;
        }
        return switch (gate.submit(command, actor)) {
            case Outcome.Done<?> _ -> true;
            case Outcome.Refused<?>(var refusal) -> {
                stopped = Optional.of(refusal);
                yield false;
            }
        };
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    ImportReport report() {
        return new ImportReport(
                rows, added, updated, unchanged, rejected, categories, choices.dryRun(), stopped, elapsed());
    }
}
