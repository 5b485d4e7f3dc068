package org.threeplug.administration.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Proof;
import org.threeplug.health.Runbook;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.words.Texts;

/// What the strip says about backups: how old the newest copy is or what went wrong, whether one was lately restored on
/// trial, and whether the owner has the code that opens them.
final class BackupItems {

    private static final Duration COPY_FRESH = Duration.ofHours(26);
    private static final Duration COPY_OLD = Duration.ofDays(3);
    /// Where the sheet is shown.
    private static final String BACKUPS_PLACE = "administration.backups";

    private static final Duration PROOF_FRESH = Duration.ofDays(2);
    private static final Duration PROOF_OLD = Duration.ofDays(7);

    private final Texts texts;

    BackupItems(Texts texts) {
        this.texts = texts;
    }

    /// Each thing that is wrong for itself, the gravest first; one that is right when none is.
    List<StatusItem> backup(BackupState state, Instant now) {
        if (state.problems().isEmpty()) {
            return List.of(fresh(state, now));
        }
        var gravest = state.problem().orElseThrow();
        var others = state.problems().stream().filter(problem -> !problem.equals(gravest));
        return Stream.concat(Stream.of(trouble("backup", gravest)), others.map(problem ->
                        trouble("backup." + problem.code(), problem)))
                .toList();
    }

    private StatusItem fresh(BackupState state, Instant now) {
        return state.lastJournalCopy()
                .map(at -> aged("backup", at, age(at, now, COPY_FRESH, COPY_OLD)))
                .orElseGet(() -> item("backup", State.CAUTION, "none", texts.text("status.backup.wait"))
                        .withRunbook(Runbook.BACKUP_FAILED));
    }

    private StatusItem trouble(String key, Problem problem) {
        return new StatusItem(
                        key,
                        Icon.BACKUP,
                        problem.isGrave() ? State.DANGER : State.CAUTION,
                        texts.text(problem.contradictsTheBooks() ? "status.backup.contradicted" : "status.backup.trouble"),
                        texts.text("status.backup." + problem.code(), problem.arguments().toArray()),
                        texts.text(
                                problem.contradictsTheBooks()
                                        ? "status.backup.contradicted.remedy"
                                        : "status.backup.remedy"))
                .withRunbook(problem.contradictsTheBooks() ? Runbook.PUT_BACK : Runbook.BACKUP_FAILED);
    }

    StatusItem proof(BackupState state, Instant now) {
        return state.lastProven()
                .map(Proof::at)
                .map(at -> aged("proof", at, age(at, now, PROOF_FRESH, PROOF_OLD)))
                .orElseGet(() -> item("proof", State.CAUTION, "none", texts.text("status.backup.wait"))
                        .withRunbook(Runbook.BACKUP_FAILED));
    }

    StatusItem sheet() {
        return new StatusItem(
                        "sheet",
                        Icon.LOCK,
                        State.CAUTION,
                        texts.text("status.sheet.bad"),
                        texts.text("status.sheet.bad.means"),
                        texts.text("status.sheet.bad.remedy"))
                .withRunbook(Runbook.RECOVERY_SHEET)
                .withDoor(BACKUPS_PLACE, texts.text("status.sheet.bad.door"));
    }

    private StatusItem aged(String key, Instant at, State state) {
        var shown = texts.formats().dateTime(at);
        if (state == State.OK) {
            return item(key, state, "good", "", shown);
        }
        return item(key, state, "old", texts.text("status.backup.remedy"), shown).withRunbook(Runbook.BACKUP_FAILED);
    }

    private static State age(Instant at, Instant now, Duration fresh, Duration old) {
        var age = Duration.between(at, now);
        if (age.compareTo(fresh) <= 0) {
            return State.OK;
        }
        return age.compareTo(old) <= 0 ? State.CAUTION : State.DANGER;
    }

    private StatusItem item(String key, State state, String word, String remedy, Object... arguments) {
        return new StatusItem(
                key,
                key.equals("proof") ? Icon.RESTORE : Icon.BACKUP,
                state,
                texts.text("status." + key + "." + word),
                texts.text("status." + key + "." + word + ".means", arguments),
                remedy);
    }
}
