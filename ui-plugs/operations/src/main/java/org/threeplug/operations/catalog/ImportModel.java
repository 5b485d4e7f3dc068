package org.threeplug.operations.catalog;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.catalog.importing.ImportReport;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.operations.office.Fields;
import org.threeplug.operations.office.Office;

/// Bringing a file in: choose, try without changing anything, then import, with a way to stop at any time.
public final class ImportModel {

    /// How far it is.
    ///
    /// @param percent of the file that is read
    record Progress(long rows, int percent) {}

    final Fields fields = new Fields();
    final StringProperty file = fields.text("file");
    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<Optional<Progress>> progress = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<ImportReport>> report = new SimpleObjectProperty<>(Optional.empty());

    private final ProductImporter importer;
    private final Office office;
    private final AtomicBoolean stopped = new AtomicBoolean();

    @Inject
    public ImportModel(ProductImporter importer, Office office) {
        this.importer = importer;
        this.office = office;
        file.subscribe((_, _) -> report.set(Optional.empty()));
    }

    /// Checks every row and changes nothing.
    void tryOut() {
        run(true);
    }

    void bringIn() {
        run(false);
    }

    /// Stops before the next portion; what is in stays in, and the report says how much that is.
    void stop() {
        stopped.set(true);
    }

    /// Whether the file as it is now was tried and has rows worth importing.
    boolean isTried() {
        return report.get()
                .filter(done -> done.dryRun() && !done.cancelled() && done.imported() > 0)
                .isPresent();
    }

    private void run(boolean dryRun) {
        fields.forgive();
        if (file.get().isBlank()) {
            fields.refuse(file, "office.file-needed");
            return;
        }
        stopped.set(false);
        progress.set(Optional.of(new Progress(0, 0)));
        var order = new ProductImporter.Order(file.get().strip(), dryRun);
        var actor = office.actor();
        office.run(busy, caught(() -> importer.run(order, actor, this::told)), this::ended);
    }

    /// Called from the import's own thread.
    private boolean told(long rows, int percent) {
        office.work().run(() -> new Progress(rows, percent), now -> {
            if (busy.get()) {
                progress.set(Optional.of(now));
            }
        });
        return !stopped.get();
    }

    private sealed interface Ending {

        record Finished(ImportReport report) implements Ending {}

        record Unusable(Refusal why) implements Ending {}
    }

    private static Supplier<Ending> caught(Supplier<ImportReport> job) {
        return () -> {
            try {
                return new Ending.Finished(job.get());
            } catch (RefusedException refused) {
                return new Ending.Unusable(refused.refusal());
            }
        };
    }

    private void ended(Ending ending) {
        progress.set(Optional.empty());
        switch (ending) {
            case Ending.Finished(var done) -> report.set(Optional.of(done));
            case Ending.Unusable(var why) -> fields.refuse(new Refusal(why.code(), why.arguments(), file.getName()));
        }
    }
}
