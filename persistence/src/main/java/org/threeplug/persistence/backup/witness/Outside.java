package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.backup.copying.BackupWriter.Position;
import org.threeplug.persistence.backup.places.BackupPlan;
import org.threeplug.persistence.backup.places.BackupTarget;
import org.threeplug.persistence.backup.places.FolderTarget;
import org.threeplug.persistence.backup.places.RemovableDrives;
import org.threeplug.persistence.backup.places.Targets;
import org.threeplug.persistence.backup.sealing.BackupKey;
import org.threeplug.persistence.backup.sealing.StoreLabel;
import org.threeplug.persistence.backup.witness.Comparison.Contradiction;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.store.Store;

/// Holds the books of an open store against every head of theirs that is known outside them: what backups say about
/// themselves, anchors that were kept elsewhere, the notes of drills. Only descriptions and short lines are read.
public final class Outside {

    private static final Logger LOG = LoggerFactory.getLogger(Outside.class);

    /// So many of the newest are looked up in the journal itself; the others in the database's list of it.
    private static final int IN_THE_JOURNAL = 64;

    private static final int AT_ONCE = 500;

    private final Store store;
    private final Supplier<Optional<StoreLabel>> label;
    private final BackupPlan plan;
    private final RemovableDrives drives;
    private final List<Path> more;
    private final KnownHeads heads;
    private final Set<String> sealed = ConcurrentHashMap.newKeySet();
    private final Map<Long, Hash> known = new ConcurrentHashMap<>();
    private volatile List<Witness> onServers = List.of();

    /// @param label empty before the store is set up
    /// @param more folders with what was kept elsewhere
    public Outside(
            Store store,
            Supplier<Optional<StoreLabel>> label,
            BackupPlan plan,
            RemovableDrives drives,
            List<Path> more) {
        this(store, label, plan, drives, more, KnownHeads.NOWHERE);
    }

    /// @param heads what the person who runs the program remembers
    public Outside(
            Store store,
            Supplier<Optional<StoreLabel>> label,
            BackupPlan plan,
            RemovableDrives drives,
            List<Path> more,
            KnownHeads heads) {
        this.heads = heads;
        this.store = store;
        this.label = label;
        this.plan = plan;
        this.drives = drives;
        this.more = List.copyOf(more);
    }

    /// Without asking a server, which may take its time: what the last time told is believed.
    public Comparison compare() {
        return compare(false);
    }

    public Comparison compare(boolean servers) {
        var name = label.get();
        if (name.isEmpty()) {
            return Comparison.NOTHING;
        }
        var witnesses = witnesses(name.get(), servers);
        var last = store.snapshot(Position::of).sequence();
        var compared = new Strays(last, books(witnesses, last), left()).judge(witnesses);
        return new Comparison(
                compared.witnesses(),
                compared.strays(),
                compared.agree(),
                compared.reach(),
                compared.trusted(),
                last,
                compared.contradiction().flatMap(told -> timeOf(told.missing() - 1)));
    }

    private Optional<Instant> timeOf(long record) {
        return record < 1
                ? Optional.empty()
                : store.journal().record(record).map(found -> found.stamp().at());
    }

    private List<Witness> witnesses(StoreLabel name, boolean servers) {
        var found = new ArrayList<Witness>();
        var descriptions = new Descriptions(store.options().files(), name.id(), key(), sealed);
        var targets = targets();
        targets.stream()
                .filter(FolderTarget.class::isInstance)
                .forEach(target -> found.addAll(lying(target, name, descriptions)));
        if (servers) {
            onServers = targets.stream()
                    .filter(target -> !(target instanceof FolderTarget))
                    .flatMap(target -> lying(target, name, descriptions).stream())
                    .toList();
        }
        found.addAll(onServers);
        anchorPlaces().forEach(place -> found.addAll(AnchorFiles.of(place, name.forFiles())));
        found.addAll(heads.of(name.id()));
        found.addAll(proofs());
        return found;
    }

    private static List<Witness> lying(BackupTarget target, StoreLabel name, Descriptions descriptions) {
        var found = new ArrayList<Witness>();
        try {
            var own = target.list().stream()
                    .map(stored -> stored.name())
                    .filter(backup -> backup.store().equals(name.forFiles()))
                    .toList();
            if (target instanceof FolderTarget(var _, var folder)) {
                own.forEach(backup -> descriptions
                        .read(backup, target.place(), folder.resolve(backup.toString()))
                        .ifPresent(found::add));
            } else {
                target.look(own, (backup, beginning) ->
                        descriptions.read(backup, target.place(), beginning).ifPresent(found::add));
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be looked into: {}", target.place(), e.toString());
        }
        return found;
    }

    /// The standard folder too: the plan is a file that somebody may have changed.
    private List<BackupTarget> targets() {
        var files = store.options().files();
        var all = new ArrayList<>(Targets.of(files, plan, drives));
        var standard = BackupPlan.standard(store.root()).folder();
        more.forEach(folder -> all.add(new FolderTarget(files, folder)));
        if (!plan.folder().equals(standard)) {
            all.add(new FolderTarget(files, standard));
        }
        return all.stream().distinct().toList();
    }

    private Optional<BackupKey> key() {
        try {
            return BackupKey.of(store.root());
        } catch (IOException e) {
            LOG.warn("the key of the backups cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private List<Path> anchorPlaces() {
        var places = new ArrayList<>(more);
        AnchorPlace.of(store.root()).ifPresent(places::add);
        drives.marked().forEach(drive -> places.add(drive.resolve("3plugpos")));
        return places.stream().filter(Files::isDirectory).distinct().toList();
    }

    private List<Witness> proofs() {
        try {
            return Proofs.of(store.root()).good().stream()
                    .map(proof -> Witness.proof(
                            proof.backup(),
                            store.root().toString(),
                            proof.sequence(),
                            new Hash(HexFormat.of().parseHex(proof.head())),
                            proof.at()))
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the notes of drills tell nothing about the books: {}", e.toString());
            return List.of();
        }
    }

    /// The hashes of the books where somebody remembers one. A record that is written stays as it is.
    private Map<Long, Hash> books(List<Witness> witnesses, long last) {
        var wanted = witnesses.stream()
                .map(Witness::record)
                .filter(record -> record >= 1 && record <= last)
                .collect(Collectors.toCollection(TreeSet::new));
        var books = new HashMap<Long, Hash>();
        var missing = new ArrayList<Long>();
        for (var record : wanted.descendingSet()) {
            if (known.containsKey(record)) {
                books.put(record, known.get(record));
            } else {
                missing.add(record);
            }
        }
        missing.stream().limit(IN_THE_JOURNAL).forEach(record -> store.journal()
                .record(record)
                .ifPresent(found -> books.put(record, found.stamp().hash())));
        var rest = missing.stream().skip(IN_THE_JOURNAL).toList();
        for (var at = 0; at < rest.size(); at += AT_ONCE) {
            books.putAll(listed(rest.subList(at, Math.min(rest.size(), at + AT_ONCE))));
        }
        known.putAll(books);
        return books;
    }

    private Map<Long, Hash> listed(List<Long> records) {
        return store.snapshot(sql -> sql.select(DSL.field("seq", Long.class), DSL.field("hash", byte[].class))
                .from("journal_index")
                .where(DSL.field("seq", Long.class).in(records))
                .fetchMap(row -> row.value1(), row -> new Hash(row.value2())));
    }

    private List<Strays.Left> left() {
        return store.snapshot(sql -> sql.fetch("SELECT sequence, left_sequence, restored_at FROM backup_restoration")
                .map(row -> new Strays.Left(
                        row.get(0, Long.class),
                        row.get(1, Long.class),
                        UtcTime.moment(row.get(2, LocalDateTime.class)))));
    }

    /// What a person is told of it, in the order of the sentences: name, record, its time, the books' end, place, the first
    /// record that is missing, the time of the one before, the command that shows what is missing.
    public String[] words(Comparison compared, Contradiction told) {
        return new String[] {
            told.name(),
            Long.toString(told.record()),
            told.until().map(Instant::toString).orElse("–"),
            Long.toString(compared.books()),
            told.place(),
            Long.toString(told.missing()),
            compared.from().map(Instant::toString).orElse("–"),
            wayBack(compared, told)
        };
    }

    /// The command line that shows what is missing, beside the store; only with `--yes` more does it change anything.
    public String wayBack(Comparison compared, Contradiction told) {
        var full = compared.full(told);
        return "pos restore --store " + quoted(store.root().toString()) + " --from "
                + (told.restorable() ? quoted(told.place()) : "DIR")
                + full.map(name -> " --backup " + name).orElse("");
    }

    private static String quoted(String path) {
        return path.matches("[\\w/.:\\\\-]+") ? path : "\"" + path + "\"";
    }
}
