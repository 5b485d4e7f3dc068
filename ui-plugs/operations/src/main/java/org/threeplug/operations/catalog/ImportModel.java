package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ImportChoices.Known;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.catalog.importing.ImportProgress;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.catalog.importing.ProductImporter.Result;
import org.threeplug.catalog.importing.Reading;
import org.threeplug.catalog.importing.RowProblem;
import org.threeplug.catalog.importing.SheetColumn;
import org.threeplug.catalog.importing.SheetPlan;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;
import org.threeplug.tax.TaxClass;
import org.threeplug.tax.UsualTax;

/// Bringing a file in: choose, try without changing anything, then import, with a way to stop at any time.
public final class ImportModel {

    /// How many problems are shown at once; the problem file has them all.
    static final int SHOWN = 50;

    final Fields fields = new Fields();
    final StringProperty file = fields.text("file");
    final ObjectProperty<Optional<TaxClass>> tax = fields.value("tax", Optional.empty());
    final BooleanProperty pricesIncludeTax = fields.check("pricesIncludeTax", true);
    final BooleanProperty update = fields.check("update", false);
    final BooleanProperty makesCategories = fields.check("makesCategories", true);
    final StringProperty unit = fields.text("unit");
    final ObjectProperty<Optional<Priceless>> priceless = fields.value("priceless", Optional.of(Priceless.REFUSE));
    final ObjectProperty<Optional<String>> encoding = fields.value("encoding", Optional.empty());

    /// What was found out about the file, and what was chosen instead.
    final ObjectProperty<Optional<SheetPlan>> plan = new SimpleObjectProperty<>(Optional.empty());

    private final Map<String, String> chosen = new HashMap<>();

    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<Optional<ImportProgress>> progress = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());
    final ObservableList<RowProblem> problems = FXCollections.observableArrayList();
    final ObservableList<TaxClass> taxes = FXCollections.observableArrayList();

    private final ProductImporter importer;
    private final Catalog catalog;
    private final Office office;
    private Optional<Look> look = Optional.empty();

    @Inject
    public ImportModel(ProductImporter importer, Catalog catalog, Office office) {
        this.importer = importer;
        this.catalog = catalog;
        this.office = office;
        file.subscribe((_, _) -> {
            result.set(Optional.empty());
            plan.set(Optional.empty());
            chosen.clear();
        });
        List.of(encoding, priceless).forEach(one -> one.subscribe((_, _) -> result.set(Optional.empty())));
    }

    /// Reads the tax classes to choose from.
    void begin(String ownUnit) {
        office.work().run(catalog::taxClasses, read -> {
            taxes.setAll(read);
            tax.set(UsualTax.among(read, office.store().usualTax()));
            unit.set(ownUnit);
            fields.keep();
        });
    }

    /// Takes a heading for another column, or passes it over; the file has to be checked anew.
    void choose(SheetPlan.Use use, Optional<SheetColumn> column) {
        if (!use.column().equals(column)) {
            chosen.put(use.heading(), column.map(SheetColumn::title).orElse(""));
            result.set(Optional.empty());
        }
    }

    /// Checks every row and changes nothing.
    void tryOut(Function<Refusal, String> sentence) {
        run(true, sentence);
    }

    void bringIn(Function<Refusal, String> sentence) {
        run(false, sentence);
    }

    /// Stops before the next portion; what is in stays in, and the report says how much that is.
    void stop() {
        look.ifPresent(now -> now.stopped.set(true));
    }

    /// Whether the file as it is now was tried and has rows worth importing.
    boolean isTried() {
        return result.get()
                .map(Result::report)
                .filter(report -> report.dryRun() && report.stopped().isEmpty())
                .filter(report -> report.added() + report.updated() > 0)
                .isPresent();
    }

    private void run(boolean dryRun, Function<Refusal, String> sentence) {
        fields.forgive();
        if (file.get().isBlank()) {
            fields.refuse(file, "office.file-needed");
        }
        if (tax.get().isEmpty()) {
            fields.refuse(tax, "office.tax-needed");
        }
        if (unit.get().isBlank()) {
            fields.refuse(unit, "office.unit-needed");
        }
        if (!fields.isSound() || busy.get()) {
            return;
        }
        var watch = new Look(sentence);
        look = Optional.of(watch);
        problems.clear();
        result.set(Optional.empty());
        var path = file.get().strip();
        var choices = choices(dryRun);
        var actor = office.actor();
        office.run(busy, () -> ended(path, choices, actor, watch), this::ended);
    }

    private ImportChoices choices(boolean dryRun) {
        return new ImportChoices(
                office.currency(),
                List.copyOf(taxes),
                tax.get().orElseThrow().key(),
                pricesIncludeTax.get(),
                unit.get().strip(),
                true,
                priceless.get().orElse(Priceless.REFUSE),
                makesCategories.get(),
                update.get() ? Known.UPDATE : Known.SKIP,
                dryRun,
                new Reading(SheetColumn.Kind.PRODUCTS, office.store().language(), encoding.get(), chosen));
    }

    private sealed interface Ending {

        record Finished(Result result) implements Ending {}

        record Unusable(Refusal why, Optional<SheetPlan> plan) implements Ending {}
    }

    /// Which columns are taken is known also of a file of which nothing can be imported.
    private Ending ended(String path, ImportChoices choices, Actor actor, Look watch) {
        Optional<SheetPlan> seen = Optional.empty();
        try {
            seen = Optional.of(importer.look(path, choices));
            return new Ending.Finished(importer.run(path, choices, actor, watch));
        } catch (RefusedException refused) {
            return new Ending.Unusable(refused.refusal(), seen);
        }
    }

    private void ended(Ending ending) {
        progress.set(Optional.empty());
        switch (ending) {
            case Ending.Finished(var done) -> {
                plan.set(Optional.of(done.plan()));
                result.set(Optional.of(done));
            }
            case Ending.Unusable(var why, var seen) -> {
                plan.set(seen);
                fields.refuse(new Refusal(why.code(), why.arguments(), file.getName()));
            }
        }
    }

    /// Looks on from the import's own thread and tells the screen's.
    private final class Look implements ProductImporter.Watch {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger seen = new AtomicInteger();
        private final Function<Refusal, String> sentence;

        Look(Function<Refusal, String> sentence) {
            this.sentence = sentence;
        }

        @Override
        public void progress(ImportProgress now) {
            office.work().run(() -> now, shown -> {
                if (busy.get()) {
                    progress.set(Optional.of(shown));
                }
            });
        }

        @Override
        public void problem(RowProblem problem) {
            if (seen.getAndIncrement() < SHOWN) {
                office.work().run(() -> problem, problems::add);
            }
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }

        @Override
        public String sentence(Refusal why) {
            return sentence.apply(why);
        }
    }
}
