package org.threeplug.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.backup.restore.BackupChoice;
import org.threeplug.backup.restore.Moment;
import org.threeplug.backup.restore.RestorePreview;
import org.threeplug.backup.restore.Total;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupSource;
import org.threeplug.persistence.backup.restore.Restore;
import org.threeplug.persistence.backup.restore.UnpackedBackup;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `pos restore`: restores beside the store, shows what will be there and what will be missing, and with `--yes` lets it
/// take the store's place. The store before is kept.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand extends StoreCommand {

    private static final Permission RIGHT = new Permission("backup.restore");

    @Option(names = "--from", paramLabel = "DIR", descriptionKey = "restore.from")
    private @Nullable Path from;

    @Option(names = "--backup", paramLabel = "NAME", descriptionKey = "restore.backup")
    private @Nullable String backup;

    @Option(names = "--to-record", paramLabel = "N", descriptionKey = "restore.to-record")
    private @Nullable Long record;

    @Option(names = "--to-time", paramLabel = "TIME", descriptionKey = "restore.to-time")
    private @Nullable String time;

    @Option(names = "--passphrase", descriptionKey = "restore.passphrase")
    private boolean askPassphrase;

    @Option(names = "--passphrase-from", paramLabel = "FD", descriptionKey = "restore.passphrase-from")
    private @Nullable String passphraseFrom;

    @Option(names = "--list", descriptionKey = "restore.list")
    private boolean list;

    @Option(names = "--from-journal", descriptionKey = "restore.from-journal")
    private boolean fromJournal;

    @Option(names = "--yes", descriptionKey = "restore.yes")
    private boolean yes;

    @Option(names = "--other-shop", descriptionKey = "restore.other-shop")
    private boolean otherShop;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "restore.reason")
    private String reason = "";

    @Mixin
    private final Authority authority = new Authority();

    /// The store that is there now, and who stands behind putting another in its place.
    private record Before(Optional<Restore.Present> store, Justification why) {

        static final Before NOTHING = new Before(Optional.empty(), Justification.NONE);
    }

    RestoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        try {
            if (fromJournal) {
                return rebuilt();
            }
            var files = OpenStore.options().files();
            var folder = from == null ? BackupPlan.of(options().store()).folder() : from;
            var source = new BackupSource(files, folder);
            return list ? listed(source) : restored(source);
        } catch (DamagedBackupException e) {
            throw new RefusedException("backup.damaged", e.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer rebuilt() {
        OpenStore.mustBeStore(options().store());
        Store.rebuild(options().store(), OpenStore.options());
        try (var store = openStore()) {
            var records = store.journalRecords();
            var fields = new LinkedHashMap<String, Object>();
            fields.put("rebuilt", true);
            fields.put("journalRecords", records);
            return Answer.good(terminal().texts().count("restore.rebuilt", records), fields);
        }
    }

    private Answer listed(BackupSource source) throws IOException {
        var texts = terminal().texts();
        var choices = source.choices();
        var lines = new ArrayList<String>();
        choices.forEach(choice -> lines.add(texts.text(
                "restore.choice", choice.file(), choice.store(), choice.at(), choice.until(), choice.untilAt())));
        source.mustHaveOne();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("backups", choices.stream().map(RestoreCommand::json).toList());
        return Answer.good(String.join("\n", lines), fields);
    }

    private static LinkedHashMap<String, Object> json(BackupChoice choice) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("file", choice.file());
        fields.put("store", choice.store());
        fields.put("at", choice.at().toString());
        fields.put("sequence", choice.sequence());
        fields.put("until", choice.until());
        fields.put("untilAt", choice.untilAt().toString());
        fields.put("bytes", choice.bytes());
        return fields;
    }

    private Answer restored(BackupSource source) throws IOException {
        var moment = moment();
        var before = before();
        var steps = new StepLine(terminal());
        var unpacked = UnpackedBackup.of(
                OpenStore.options(),
                options().store(),
                source,
                Optional.ofNullable(backup),
                secret("--passphrase", askPassphrase, passphraseFrom, false),
                otherShop,
                steps);
        var restore = Restore.prepare(unpacked, before.store(), moment, steps);
        var preview = restore.preview();
        var lines = new ArrayList<>(told(restore));
        if (backup == null) {
            madeLater(source, preview.backup()).ifPresent(lines::add);
        }
        var fields = json(preview);
        fields.put("restored", yes);
        if (yes) {
            var kept = restore.switchOver(InstantSource.system(), before.why());
            tellTheBooks();
            kept.ifPresent(path -> fields.put("kept", path.toString()));
            lines.add(kept.map(path -> terminal().texts().text("restore.done", path.toString()))
                    .orElseGet(() -> terminal().texts().text("restore.done-new")));
        } else {
            restore.drop();
            lines.add(terminal().texts().text("restore.say-yes"));
        }
        return Answer.good(String.join("\n", lines), fields);
    }

    /// The one that reaches furthest is taken. One that was made after it and reaches less may still be the one that is meant.
    private Optional<String> madeLater(BackupSource source, String taken) throws IOException {
        var choices = source.choices();
        return choices.stream()
                .filter(choice -> choice.file().equals(taken))
                .findFirst()
                .flatMap(chosen -> choices.stream()
                        .filter(other -> other.store().equals(chosen.store())
                                && other.untilAt().isAfter(chosen.untilAt())
                                && other.until() < chosen.until())
                        .findFirst())
                .map(other -> terminal().texts().text("restore.made-later", other.file(), other.until()));
    }

    /// Opening it is enough: a store that went back says so first of all.
    private void tellTheBooks() {
        openStore().close();
    }

    /// The store as it is, unless it is gone or broken, which is what a restore is for. One that can be read knows whom to
    /// ask before another takes its place.
    private Before before() {
        if (!OpenStore.isStore(options().store())) {
            return Before.NOTHING;
        }
        try (var store = OpenStore.existing(options().store())) {
            var why = yes && store.settings().store().isPresent()
                    ? authority.asked(store, RIGHT, terminal(), reason)
                    : Justification.NONE;
            return new Before(Optional.of(Restore.Present.of(store.get(Store.class))), why);
        } catch (Fault e) {
            terminal().say("restore.present-unreadable", e.code());
            return Before.NOTHING;
        }
    }

    private Moment moment() {
        if (record != null) {
            return new Moment.Record(record);
        }
        if (time == null) {
            return new Moment.Newest();
        }
        try {
            return new Moment.Time(Instant.parse(time));
        } catch (DateTimeParseException _) {
            throw new RefusedException("backup.time-unreadable", time);
        }
    }

    private List<String> told(Restore restore) {
        var preview = restore.preview();
        var texts = terminal().texts();
        var lines = new ArrayList<String>();
        lines.add(texts.text(
                "restore.preview", preview.backup(), preview.sequence(), preview.at().toString(), preview.what()));
        restore.other().ifPresent(other -> lines.add(texts.text(
                other.isOtherPc() ? "restore.is-other-pc" : "restore.is-other-shop",
                other.theirs().name(), other.isOtherPc() ? other.theirs().node() : other.theirs().id(),
                other.theirs().currency())));
        if (preview.fromJournal()) {
            lines.add(texts.text("restore.from-its-journal"));
        }
        preview.there().forEach(total -> lines.add(texts.text("restore.there", words(total))));
        preview.missingRecords().ifPresent(count -> lines.add(texts.text("restore.missing-records", count)));
        preview.missing().forEach(total -> lines.add(texts.text("restore.missing", words(total))));
        return lines;
    }

    private static Object[] words(Total total) {
        return new Object[] {total.name(), total.pieces(), total.amount()};
    }

    private static LinkedHashMap<String, Object> json(RestorePreview preview) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("backup", preview.backup());
        fields.put("sequence", preview.sequence());
        fields.put("at", preview.at().toString());
        fields.put("fromJournal", preview.fromJournal());
        preview.missingRecords().ifPresent(count -> fields.put("missingRecords", count));
        fields.put("there", preview.there().stream().map(RestoreCommand::json).toList());
        fields.put("missing", preview.missing().stream().map(RestoreCommand::json).toList());
        return fields;
    }

    private static LinkedHashMap<String, Object> json(Total total) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", total.name());
        fields.put("pieces", total.pieces());
        fields.put("minorUnits", String.valueOf(total.amount()));
        return fields;
    }
}
