package org.threeplug.persistence.catalog.importing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ImportProducts;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.engine.gate.Pace;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.records.ImportEntries;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.ImportReport;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.ImportStockedProducts;

/// Passes batches through the gate, a few at a time, and counts what came of them.
final class Posting {

    private final CommandGate gate;
    private final Actor actor;
    private final ImportChoices choices;
    private final ImportWatch watch;
    private final StockDay day;
    private final Pace pace = new Pace(System::nanoTime);
    private final long total;
    private final long started = System.nanoTime();
    private long rows;
    private long added;
    private long updated;
    private long unchanged;
    private long rejected;
    private long passed;
    private long stock;
    private long notes;
    private long categories;
    private Optional<Refusal> stopped = Optional.empty();

    Posting(CommandGate gate, Actor actor, ImportChoices choices, ImportWatch watch, StockDay day, long total) {
        this.gate = gate;
        this.actor = actor;
        this.choices = choices;
        this.watch = watch;
        this.day = day;
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
        batch.notes().forEach(note -> {
            notes++;
            watch.note(note);
        });
        unchanged += batch.unchanged();
        passed += batch.passed();
        var opening = batch.opening().stream()
                .collect(Collectors.toMap(AdjustStock.Line::product, Function.identity()));
        boolean posted = pace.inParts(batch.categories(), this::addCategories)
                && pace.inParts(batch.additions(), part -> add(part, opening))
                && update(batch.updates());
        if (posted) {
            stopped = batch.end().flatMap(Batch.End::because);
        }
        // Lines are counted before they are read, with those that are no rows: headings, sums, blank ones.
        boolean whole = batch.end().filter(end -> end.because().isEmpty()).isPresent();
        watch.progress(new ImportProgress(rows, whole ? rows : Math.max(rows, total), elapsed()));
        return posted;
    }

    private boolean addCategories(List<Category> made) {
        if (!done(new ImportEntries(Ids.next(), Categories.TYPE, made.stream().map(Categories::entry).toList(), List.of()))) {
            return false;
        }
        categories += made.size();
        return true;
    }

    private boolean add(List<Product> products, Map<UUID, AdjustStock.Line> all) {
        var opening = products.stream()
                .flatMap(product -> Stream.ofNullable(all.get(product.id())))
                .toList();
        Command<?> command = opening.isEmpty()
                ? new ImportProducts(Ids.next(), products)
                : new ImportStockedProducts(Ids.next(), products, first(opening));
        if (!done(command)) {
            return false;
        }
        added += products.size();
        stock += opening.size();
        return true;
    }

    private AdjustStock first(List<AdjustStock.Line> opening) {
        return new AdjustStock(
                Ids.next(),
                actor.origin().register(),
                day.now(),
                day.today(),
                opening,
                day.reason(),
                Optional.empty());
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
                rows,
                added,
                updated,
                unchanged,
                rejected,
                passed,
                categories,
                stock,
                notes,
                choices.dryRun(),
                stopped,
                elapsed());
    }
}
