package org.threeplug.office.sheets;

import java.util.HashMap;
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
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Fields;
import org.threeplug.office.Office;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetChoices;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetImporter;
import org.threeplug.sheets.SheetImporter.Result;
import org.threeplug.sheets.SheetPlan;

/// Bringing a file in: choose, try without changing anything, then import, with a way to stop at any time.
///
/// @param <C> what is decided before
public abstract class SheetImportModel<C extends SheetChoices<C>> {

    /// How many problems are shown at once; the problem file has more.
    static final int SHOWN = 50;

    public final Fields fields = new Fields();
    public final StringProperty file = fields.text("file");
    public final BooleanProperty update = fields.check("update", false);
    public final ObjectProperty<Optional<String>> encoding = fields.value("encoding", Optional.empty());

    /// What was found out about the file, and what was chosen instead.
    public final ObjectProperty<Optional<SheetPlan>> plan = new SimpleObjectProperty<>(Optional.empty());

    public final BooleanProperty busy = new SimpleBooleanProperty();
    public final ObjectProperty<Optional<ImportProgress>> progress = new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());
    public final ObservableList<RowProblem> problems = FXCollections.observableArrayList();

    /// What was put right in reading, and a person should look at.
    public final ObservableList<RowProblem> notes = FXCollections.observableArrayList();

    private final Map<String, String> chosen = new HashMap<>();
    private final String of;
    private final SheetImporter<C> importer;
    private final Office office;
    private Optional<Look> look = Optional.empty();

    protected SheetImportModel(SheetColumn.Kind kind, SheetImporter<C> importer, Office office) {
        this(kind.name(), importer, office);
    }

    /// @param of what the sheet is a list of, by which what was said of its columns is remembered
    protected SheetImportModel(String of, SheetImporter<C> importer, Office office) {
        this.of = of;
        this.importer = importer;
        this.office = office;
        file.subscribe((_, _) -> {
            untried();
            plan.set(Optional.empty());
            chosen.clear();
        });
        encoding.subscribe((_, _) -> untried());
        update.subscribe((_, _) -> untried());
    }

    /// Says what is missing before anything can be read.
    protected abstract void check();

    protected abstract C choices(boolean dryRun, Reading reading);

    protected final Office office() {
        return office;
    }

    /// A refusal in the words of the screen.
    protected Refusal worded(Refusal why) {
        return why;
    }

    /// What was found out holds no longer; the file has to be checked anew.
    protected final void untried() {
        result.set(Optional.empty());
    }

    /// Takes a heading for another column, or passes it over; the file has to be checked anew.
    public final void choose(SheetPlan.Use use, Optional<String> column) {
        if (!use.column().equals(column)) {
            chosen.put(use.heading(), column.orElse(""));
            untried();
        }
    }

    /// Checks every row and changes nothing.
    public final void tryOut(Function<Refusal, String> sentence) {
        run(true, sentence);
    }

    public final void bringIn(Function<Refusal, String> sentence) {
        run(false, sentence);
    }

    /// Stops before the next portion; what is in stays in, and the report says how much that is.
    public final void stop() {
        look.ifPresent(now -> now.stopped.set(true));
    }

    /// Whether the file as it is now was tried and has rows worth importing.
    public final boolean isTried() {
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
        check();
        if (!fields.isSound() || busy.get()) {
            return;
        }
        var watch = new Look(sentence);
        look = Optional.of(watch);
        problems.clear();
        notes.clear();
        untried();
        var path = file.get().strip();
        var choices = choices(dryRun, new Reading(of, office.store().language(), encoding.get(), chosen));
        var actor = office.actor();
        office.run(busy, () -> ended(path, choices, actor, watch), this::ended);
    }

    private sealed interface Ending {

        record Finished(Result result) implements Ending {}

        record Unusable(Refusal why, Optional<SheetPlan> plan) implements Ending {}
    }

    /// Which columns are taken is known also of a file of which nothing can be imported.
    private Ending ended(String path, C choices, Actor actor, Look watch) {
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
                var said = worded(why);
                fields.refuse(new Refusal(said.code(), said.arguments(), file.getName()));
            }
        }
    }

    /// Looks on from the import's own thread and tells the screen's.
    private final class Look implements SheetImporter.Watch {

        private final AtomicBoolean stopped = new AtomicBoolean();
        private final AtomicInteger seen = new AtomicInteger();
        private final AtomicInteger noted = new AtomicInteger();
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
        public void note(RowProblem note) {
            if (noted.getAndIncrement() < SHOWN) {
                office.work().run(() -> note, notes::add);
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
