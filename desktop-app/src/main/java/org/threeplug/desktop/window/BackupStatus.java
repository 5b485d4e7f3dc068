package org.threeplug.desktop.window;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.Proof;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;

/// What the strip says about backups: whether one was lately restored on trial, and what went wrong.
final class BackupStatus {

    static final String KEY = "backup";

    private static final Duration FRESH = Duration.ofDays(2);
    private static final Duration OLD = Duration.ofDays(7);

    private final Texts texts;
    private final InstantSource clock;

    BackupStatus(Texts texts, InstantSource clock) {
        this.texts = texts;
        this.clock = clock;
    }

    StatusItem item(BackupState state) {
        var age = state.lastProven().map(proof -> age(proof.at()));
        return state.problem()
                .map(problem -> item(
                        problem.code().startsWith("damaged") || age.orElse(State.DANGER) == State.DANGER
                                ? State.DANGER
                                : State.CAUTION,
                        texts.text("status.backup.trouble"),
                        texts.text(
                                "status.backup." + problem.code(),
                                problem.arguments().toArray()),
                        texts.text("status.backup.remedy")))
                .orElseGet(() -> state.lastProven()
                        .map(proof -> proven(proof, age.orElseThrow()))
                        .orElseGet(() -> item(
                                State.CAUTION,
                                texts.text("status.backup.none"),
                                texts.text("status.backup.none.means"),
                                texts.text("status.backup.wait"))));
    }

    private StatusItem proven(Proof proof, State state) {
        var sentence = texts.text("status.backup.proven", texts.formats().dateTime(proof.at()));
        return item(
                state,
                texts.text(state == State.OK ? "status.backup.good" : "status.backup.old"),
                sentence,
                state == State.OK ? "" : texts.text("status.backup.remedy"));
    }

    private State age(Instant proven) {
        var age = Duration.between(proven, clock.instant());
        if (age.compareTo(FRESH) <= 0) {
            return State.OK;
        }
        return age.compareTo(OLD) <= 0 ? State.CAUTION : State.DANGER;
    }

    private static StatusItem item(State state, String word, String sentence, String remedy) {
        return new StatusItem(KEY, Icon.BACKUP, state, word, sentence, remedy);
    }
}
