package org.threeplug.administration.backup;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Backups;
import org.threeplug.backup.Progress;
import org.threeplug.backup.Proof;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.BackupWindow;
import org.threeplug.kit.LastWord;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.office.Approval;
import org.threeplug.office.Office;
import org.threeplug.office.Rows;
import org.threeplug.questions.Asking;

/// The backups within reach, and the two things a person does with them.
public final class BackupModel {

    static final Permission RESTORE = new Permission("backup.restore");

    /// Who goes back says once more who they are.
    private static final ApprovalNeed NEED =
            new ApprovalNeed(RESTORE, false, true, Refusal.of("backup.approver-may-not"));

    final ListModel<BackupCopy> list;
    final Approval approval;
    final BooleanProperty busy = new SimpleBooleanProperty();
    final ObjectProperty<Optional<BackupState>> state = new SimpleObjectProperty<>(Optional.empty());

    private final Backups backups;
    private final BackupWindow window;
    private final Office office;
    private volatile Asking asking = new Asking();

    private record Ended<T>(Optional<T> value, Optional<Refusal> refusal) {}

    @Inject
    public BackupModel(Backups backups, BackupWindow window, Approval approval, Office office) {
        this.backups = backups;
        this.window = window;
        this.approval = approval;
        this.office = office;
        list = new ListModel<>(
                Rows.of((query, from, atMost) -> backups.copies().stream()
                        .filter(copy -> copy.name().contains(query.search()))
                        .skip(from)
                        .limit(atMost)
                        .toList()),
                office.work());
    }

    void refresh() {
        list.refresh();
        office.work().run(backups::state, now -> state.set(Optional.of(now)));
    }

    boolean may(String right) {
        return office.may(right);
    }

    void backUp(Consumer<BackupCopy> done, Consumer<Refusal> refused) {
        run(backups::backUp, done, refused);
    }

    void prove(Consumer<Proof> done, Consumer<Refusal> refused) {
        run(backups::prove, done, refused);
    }

    void beginRestore() {
        approval.beginAlsoOneself(NEED);
    }

    /// Somebody who may do it stands behind it.
    void giveWord(Consumer<Justification> then) {
        approval.give(then);
    }

    void restore(LastWord word) {
        window.restore(word);
    }

    void showRecoverySheet() {
        window.showRecoverySheet();
    }

    void stop() {
        asking.stop();
    }

    private <T> void run(Function<Progress, T> job, Consumer<T> done, Consumer<Refusal> refused) {
        asking = new Asking();
        office.run(busy, () -> ended(job), ended -> {
            refresh();
            ended.value().ifPresent(done);
            ended.refusal().ifPresent(refused);
        });
    }

    private <T> Ended<T> ended(Function<Progress, T> job) {
        try {
            return new Ended<>(Optional.of(job.apply(Progress.of(asking))), Optional.empty());
        } catch (RefusedException e) {
            return new Ended<>(Optional.empty(), Optional.of(e.refusal()));
        }
    }
}
