package org.threeplug.operations.journal;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Office;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.AnchorDesk;
import org.threeplug.proof.BookCheck;
import org.threeplug.proof.ChangeAnchorPlace;
import org.threeplug.proof.Verdict;
import org.threeplug.questions.Asking;

/// The proof of the books, on request, and the anchors it can be held against.
public final class CheckModel {

    final StringProperty anchorFile = new SimpleStringProperty("");
    final StringProperty zLine = new SimpleStringProperty("");
    final ObjectProperty<List<String>> newestZ = new SimpleObjectProperty<>(List.of());
    final StringProperty anchorFolder = new SimpleStringProperty("");
    final StringProperty anchorReason = new SimpleStringProperty("");
    final StringProperty mailFile = new SimpleStringProperty("");
    final ObjectProperty<Optional<Verdict>> verdict = new SimpleObjectProperty<>(Optional.empty());
    final ObjectProperty<Optional<Refusal>> trouble = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();
    final StringProperty step = new SimpleStringProperty("journal");

    /// The parts of a printed line.
    private static final int PRINTED = 6;

    private final BookCheck books;
    private final AnchorDesk anchors;
    private final Office office;
    private Asking asking = new Asking();
    private record Ended<T>(Optional<T> value, Optional<Refusal> refusal) {}

    @Inject
    public CheckModel(BookCheck books, AnchorDesk anchors, Office office) {
        this.books = books;
        this.anchors = anchors;
        this.office = office;
    }

    void begin() {
        office.work().run(() -> anchors.folder().orElse(""), anchorFolder::set);
        office.work().run(this::lastPrinted, newestZ::set);
    }

    /// Register, number, record and hash of the newest Z report, as its paper says them.
    private List<String> lastPrinted() {
        return anchors.anchors().stream()
                .map(line -> List.of(line.split(":")))
                .filter(parts -> parts.size() == PRINTED)
                .reduce((_, later) -> later)
                .map(parts -> parts.subList(2, PRINTED))
                .orElse(List.of());
    }

    /// What was kept outside: the file, and what was typed from paper.
    private List<Anchor> outside(String file, String typed) {
        var all = new ArrayList<Anchor>(file.isEmpty() ? List.of() : anchors.read(file));
        all.addAll(Anchor.read(List.of(typed)));
        return all;
    }

    void check() {
        asking = new Asking(this::tell);
        var progress = Progress.of(asking);
        step.set("journal");
        var file = anchorFile.get().strip();
        var typed = zLine.get().strip();
        run(
                () -> books.check(outside(file, typed), progress),
                found -> verdict.set(Optional.of(found)));
    }

    private void tell(Asking.Stand stand) {
        if (stand instanceof Asking.Stand.At(var now, _, _)) {
            tell(now);
        }
    }

    private void tell(String now) {
        if (Platform.isFxApplicationThread()) {
            step.set(now);
        } else {
            Platform.runLater(() -> step.set(now));
        }
    }

    void stop() {
        asking.stop();
    }

    /// That they go elsewhere, and why, stands in the books before they do.
    void keepAnchors(Runnable done) {
        var folder = anchorFolder.get().strip();
        trouble.set(Optional.empty());
        run(
                () -> {
                    anchors.mustTake(folder);
                    return true;
                },
                _ -> keepAnchors(folder, done));
    }

    private void keepAnchors(String folder, Runnable done) {
        var why = Justification.because(anchorReason.get().strip());
        office.submit(busy, new ChangeAnchorPlace(Ids.next(), folder), why, outcome -> {
            switch (outcome) {
                case Outcome.Refused<Boolean>(var refusal) -> trouble.set(Optional.of(refusal));
                case Outcome.Done<Boolean> _ ->
                    run(
                            () -> {
                                anchors.keepIn(folder);
                                return true;
                            },
                            _ -> done.run());
            }
        });
    }

    void draftMail(String subject, String beginning, Runnable done) {
        var file = mailFile.get();
        run(
                () -> {
                    anchors.draftMail(file, subject, beginning);
                    return true;
                },
                _ -> done.run());
    }

    String business() {
        return office.store().businessName();
    }

    private <T> void run(Supplier<T> job, Consumer<T> done) {
        trouble.set(Optional.empty());
        office.run(busy, () -> ended(job), ended -> {
            trouble.set(ended.refusal());
            ended.value().ifPresent(done);
        });
    }

    private static <T> Ended<T> ended(Supplier<T> job) {
        try {
            return new Ended<>(Optional.of(job.get()), Optional.empty());
        } catch (RefusedException e) {
            return new Ended<>(Optional.empty(), Optional.of(e.refusal()));
        }
    }
}
