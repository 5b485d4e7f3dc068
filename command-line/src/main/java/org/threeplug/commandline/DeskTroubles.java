package org.threeplug.commandline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.threeplug.backup.BackupState;
import org.threeplug.backup.BackupState.Problem;
import org.threeplug.backup.Backups;
import org.threeplug.words.Texts;

/// What went wrong with the backups while a command ran, for whoever gave the command: each place that failed, and books
/// that a backup contradicts.
final class DeskTroubles {

    private record Trouble(String code, List<String> arguments) {}

    /// These stay until they are solved, so they count when they were known before.
    private static final Set<String> LASTING = Set.of("target-failed", "no-room", "put-back", "re-hashed", "forked");

    private final Backups desk;
    private final Set<Trouble> found = new LinkedHashSet<>();
    private final Runnable deaf;

    DeskTroubles(Backups desk) {
        this.desk = desk;
        this.deaf = desk.listen(state -> add(state, true));
    }

    private synchronized void add(BackupState state, boolean fresh) {
        state.problems().stream()
                .filter(problem -> fresh || LASTING.contains(problem.code()))
                .map(DeskTroubles::trouble)
                .forEach(found::add);
    }

    private static Trouble trouble(Problem problem) {
        return new Trouble(problem.code(), problem.arguments());
    }

    /// A sentence for each; the command is done.
    synchronized List<String> lines(Texts texts) {
        deaf.run();
        add(desk.state(), false);
        return found.stream()
                .map(trouble -> texts.text("status.backup." + trouble.code(), trouble.arguments().toArray()))
                .toList();
    }

    /// For a script; nothing is added where nothing is wrong.
    synchronized <T extends Map<String, Object>> T in(T fields) {
        if (!found.isEmpty()) {
            fields.put("problems", found.stream().map(Trouble::code).distinct().toList());
        }
        return fields;
    }
}
