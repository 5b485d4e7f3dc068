package org.threeplug.office.records;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.threeplug.records.RecordSheets;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetImporter;

/// Bringing a sheet of one kind in: choose, check without changing anything, then import.
final class RecordImportModel {

    /// How many problems are shown at once; the problem file has more.
    private static final int SHOWN = 50;

    final Fields fields = new Fields();
    final StringProperty file = fields.text("file");
    final BooleanProperty update = fields.check("update", false);
    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<Optional<RecordSheets.Result>> result = new SimpleObjectProperty<>(Optional.empty());
    final ObservableList<RowProblem> problems = FXCollections.observableArrayList();

    private final KindOffice kind;
    private final AtomicBoolean stopped = new AtomicBoolean();

    RecordImportModel(KindOffice kind) {
        this.kind = kind;
        file.subscribe((_, _) -> result.set(Optional.empty()));
        update.subscribe((_, _) -> result.set(Optional.empty()));
        fields.keep();
    }

    /// Whether the file as it is now was checked and has rows worth importing.
    boolean isTried() {
        return result.get()
                .map(RecordSheets.Result::report)
                .filter(report -> report.dryRun() && report.stopped().isEmpty() && report.added() + report.updated() > 0)
                .isPresent();
    }

    void stop() {
        stopped.set(true);
    }

    void run(boolean dryRun) {
        fields.forgive();
        if (file.get().isBlank()) {
            fields.refuse(file, "office.file-needed");
            return;
        }
        stopped.set(false);
        problems.clear();
        var wording = KindWords.wording(kind.type, kind.surface.formats());
        var order = new RecordSheets.Order(kind.type, file.get().strip(), wording, update.get(), dryRun);
        var actor = kind.office().actor();
        kind.office().run(busy, () -> ended(order, actor), this::ended);
    }

    private sealed interface Ending {

        record Finished(RecordSheets.Result result) implements Ending {}

        record Unusable(Refusal why) implements Ending {}
    }

    private Ending ended(RecordSheets.Order order, Actor actor) {
        try {
            return new Ending.Finished(kind.shared.sheets().run(order, actor, new Look()));
        } catch (RefusedException refused) {
            return new Ending.Unusable(refused.refusal());
        }
    }

    private void ended(Ending ending) {
        switch (ending) {
            case Ending.Finished(var done) -> result.set(Optional.of(done));
            case Ending.Unusable(var why) -> fields.refuse(new Refusal(why.code(), worded(why), file.getName()));
        }
    }

    /// A missing column is named as its field is.
    private List<String> worded(Refusal why) {
        return why.code().equals("records.import-no-column")
                ? why.arguments().stream()
                        .map(key -> kind.type.field(key).map(kind.words::field).orElse(key))
                        .toList()
                : why.arguments();
    }

    /// Looks on from the import's own thread and tells the screen's.
    private final class Look implements SheetImporter.Watch {

        private final AtomicInteger seen = new AtomicInteger();

        @Override
        public void progress(ImportProgress now) {
            // a portion takes a moment, and the result tells all
        }

        @Override
        public void problem(RowProblem problem) {
            if (seen.getAndIncrement() < SHOWN) {
                kind.work().run(() -> problem, problems::add);
            }
        }

        @Override
        public boolean cancelled() {
            return stopped.get();
        }

        @Override
        public String sentence(Refusal why) {
            return kind.surface.texts().refusal(why);
        }
    }
}
