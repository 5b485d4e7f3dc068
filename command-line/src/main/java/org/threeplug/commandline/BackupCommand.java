package org.threeplug.commandline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.backup.BackupCopy;
import org.threeplug.backup.ChangeBackupPlace;
import org.threeplug.backup.ChangePassphrase;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.sealing.BackupSecret;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.server.backup.RecoverySheet;
import org.threeplug.server.compose.BackupDesks;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pos backup`: what is due, or a full backup at once.
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand extends StoreCommand {

    private static final Duration FULL_EVERY = Duration.ofDays(1);

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "backup.to")
    private @Nullable Path to;

    @Option(names = "--remember", descriptionKey = "backup.remember")
    private boolean remember;

    @Option(names = "--now", descriptionKey = "backup.now")
    private boolean now;

    @Option(names = "--sheet", paramLabel = "FILE", descriptionKey = "backup.sheet")
    private @Nullable Path sheet;

    @Option(names = "--new-passphrase", descriptionKey = "backup.new-passphrase")
    private boolean askPassphrase;

    @Option(names = "--new-passphrase-from", paramLabel = "FD", descriptionKey = "backup.new-passphrase-from")
    private @Nullable String passphraseFrom;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "backup.reason")
    private String reason = "";

    @Mixin
    private final Authority authority = new Authority();

    BackupCommand(Terminal terminal) {
        super(terminal);
    }

    /// A passphrase is not told to another process.
    @Override
    List<String> forTheTill() {
        if (askPassphrase || passphraseFrom != null) {
            return List.of();
        }
        var words = new ArrayList<>(List.of("backup"));
        if (to != null) {
            words.addAll(List.of("--to", to.toString()));
        }
        if (sheet != null) {
            words.addAll(List.of("--sheet", sheet.toString()));
        }
        if (remember) {
            words.addAll(List.of("--remember", "--reason", reason));
        }
        if (now) {
            words.add("--now");
        }
        return words;
    }

    @Override
    protected Answer answer() {
        return onStore(this::answer);
    }

    private Answer answer(OpenStore store) {
        try {
            if (sheet != null) {
                RecoverySheet.mustBeFree(sheet);
            }
            var passphrase = secret("--new-passphrase", askPassphrase, passphraseFrom, true);
            if (passphrase.isPresent()) {
                BackupSecret.mustBeStrong(passphrase.get());
                var change = new ChangePassphrase(Ids.next(), store.root().getFileName().toString());
                noted(store, change, authority.asked(store, change.permission(), terminal(), reason));
                BackupSecret.choose(store.root(), passphrase.get());
            }
            var desk = desk(store);
            desk.compare();
            var troubles = new DeskTroubles(desk);
            var copy = copy(desk);
            if (sheet != null && BackupSecret.toShow(store.root()).isEmpty()) {
                return new Answer(
                        false, done(copy) + "\n" + terminal().texts().text("backup.sheet-gone", sheet.toString()), json(copy));
            }
            var lines = troubles.lines(terminal().texts());
            return new Answer(
                    lines.isEmpty(), String.join("\n", concat(sentence(store, copy), lines)), troubles.in(json(copy)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> concat(String first, List<String> more) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(more);
        return all;
    }

    /// Before it is done, so that nothing changes without a word in the books.
    private static void noted(OpenStore store, org.threeplug.kernel.Command<Boolean> change, Justification why) {
        store.get(CommandGate.class).submit(change, store.system("cli"), why).orThrow();
    }

    private BackupDesk desk(OpenStore store) throws IOException {
        if (to == null) {
            return store.get(BackupDesk.class);
        }
        var plan = store.get(BackupPlan.class).withFolder(to);
        if (plan.folder().startsWith(new StoreDirectory(store.root()).root())) {
            throw new RefusedException("backup.inside-store", plan.folder().toString());
        }
        if (remember) {
            plan.mustTake();
            noted(store, new ChangeBackupPlace(Ids.next(), plan.folder().toString()), Justification.because(reason));
            plan.keepIn(store.root());
        }
        return store.get(BackupDesks.class).with(plan);
    }

    private Optional<BackupCopy> copy(BackupDesk desk) {
        var progress = new StepLine(terminal());
        var fresh = desk.state().lastFull()
                .filter(at -> at.isAfter(Instant.now().minus(FULL_EVERY)))
                .isPresent();
        return fresh && !now ? desk.copyJournal(progress) : Optional.of(desk.backUp(progress));
    }

    private String done(Optional<BackupCopy> copy) {
        var texts = terminal().texts();
        return copy.map(made -> texts.text(
                        made.kind() == BackupCopy.Kind.FULL ? "backup.full" : "backup.journal",
                        made.place() + File.separator + made.name(),
                        made.sequence(),
                        made.bytes()))
                .orElseGet(() -> texts.text("backup.nothing-new"));
    }

    private String sentence(OpenStore store, Optional<BackupCopy> copy) throws IOException {
        var texts = terminal().texts();
        var done = done(copy);
        var code = BackupSecret.toShow(store.root());
        if (code.isEmpty()) {
            return done;
        }
        if (sheet == null) {
            return done + "\n"
                    + (terminal().typed().isPerson()
                            ? texts.text("backup.code", code.get())
                            : texts.text("backup.code-waits"));
        }
        store.get(RecoverySheet.class).write(code.get(), sheet);
        BackupSecret.seen(store.root());
        return done + "\n" + texts.text("backup.sheet-written", sheet.toString());
    }

    private static LinkedHashMap<String, Object> json(Optional<BackupCopy> copy) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("made", copy.isPresent());
        copy.ifPresent(made -> {
            fields.put("kind", made.kind().name());
            fields.put("name", made.name());
            fields.put("place", made.place());
            fields.put("sequence", made.sequence());
            fields.put("bytes", made.bytes());
            fields.put("at", made.at().toString());
        });
        return fields;
    }
}
