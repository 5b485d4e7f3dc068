package org.threeplug.faultlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.threeplug.faultlab.disk.CutDisk;
import org.threeplug.faultlab.disk.CutFiles;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.faultlab.shop.SeveralTills;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.backup.sealing.DamagedBackupException;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;

/// Changes one byte of a closed store or of one of its backups, or cuts a file short. In the journal and in a backup that
/// must be named before anything is done with it. In the database it must be found at the latest by the check behind the
/// till, and afterwards all rows must be what they were.
public final class Flips implements Trials {

    /// Journal, database, backups.
    static final int FILES = 3;

    private static final int COMMANDS = 120;

    private final Path store;
    private final Random random;
    private final Tally tally = new Tally();
    private final LabClock clock = new LabClock();
    private final LabBackups backups;
    private final CutDisk disk;
    private final AtomicInteger setAside = new AtomicInteger();

    /// @param root a folder that is free
    public Flips(Path root, long seed, LabBackups backups) {
        this.backups = backups;
        this.random = new Random(seed);
        this.disk = new CutDisk(random.nextLong());
        this.store = root.resolve("store").toAbsolutePath();
    }

    @Override
    public Tally tally() {
        return tally;
    }

    /// @param trials so many in the journal, so many in the database, and so many in the backups
    @Override
    public Tally run(int trials) {
        trade();
        var whole = disk.saved();
        var rows = rows();
        disk.load(whole);
        for (var trial = 0; trial < trials; trial++) {
            database(whole, rows);
            journal(whole, rows);
            backup(whole);
        }
        disk.load(whole);
        return tally;
    }

    private StoreOptions options() {
        return LabStore.options(disk, clock, true).withSegmentBytes(150_000).withWatch(new OpeningWatch() {
            @Override
            public void setAside(Path kept) {
                setAside.incrementAndGet();
            }
        });
    }

    private void trade() {
        backups.give(store);
        var promises = new Promises();
        tally.follow(promises::acknowledged);
        try (var open = Store.open(store, options())) {
            var trade = new LabTrade(open.gate(), clock, random, promises, LabTrade.Standing.NEW);
            trade.begin();
            for (var i = 0; i < COMMANDS; i++) {
                trade.anything(1 + random.nextInt(8));
                if (i % (COMMANDS / 4) == 0) {
                    sellTogether(open, promises);
                }
                if (i == COMMANDS / 2) {
                    LabBackups.make(open, clock, () -> {});
                }
            }
            clock.pass(Duration.ofHours(1));
            LabBackups.copyJournal(open, clock);
        }
    }

    /// Records of shared forces, with others of their own behind them.
    private void sellTogether(Store open, Promises promises) {
        var standing = LabTrade.Standing.of(open);
        if (standing.shift().isPresent()) {
            new SeveralTills(open.gate(), clock, promises, standing, failure -> {
                        throw failure;
                    })
                    .trade(random, 3, 4, () -> true);
        }
    }

    /// A fingerprint of each table.
    private Map<String, Integer> rows() {
        try (var open = Store.open(store, options())) {
            return rows(open);
        }
    }

    private static Map<String, Integer> rows(Store open) {
        var rows = new HashMap<String, Integer>();
        var tables = open.reads()
                .fetch("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'"
                        + " AND TABLE_TYPE = 'BASE TABLE' AND LOWER(TABLE_NAME) <> 'flyway_schema_history'")
                .getValues(0, String.class);
        for (var table : tables) {
            var all = new ArrayList<List<String>>();
            open.reads().fetch("SELECT * FROM \"" + table + "\"").forEach(row -> all.add(Arrays.stream(row.intoArray())
                    .map(Flips::text)
                    .toList()));
            rows.put(table, all.stream().mapToInt(List::hashCode).sum());
        }
        return rows;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
    }

    private void database(Map<String, byte[]> whole, Map<String, Integer> rows) {
        var file = store.resolve("database").resolve("store.mv.db").toString();
        var name = change(whole, file, "database");
        setAside.set(0);
        tally.add(name, "undetected", isFound() ? 0 : 1);
        try (var open = Store.open(store, options())) {
            var whenOpening = setAside.get() > 0;
            open.check();
            var found = setAside.get() > 0;
            tally.add(name, whenOpening ? "found when opening" : "found by the check", found ? 1 : 0);
            tally.add(name, "written over before it was read", found ? 0 : 1);
            tally.add(name, "state differs", rows(open).equals(rows) ? 0 : 1);
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
        }
    }

    /// Whether the block by block check alone names it.
    private boolean isFound() {
        try {
            var options = options();
            return Database.firstDamagedBlock(store.resolve("database").resolve("store"), options.database(), () -> false)
                    .isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void journal(Map<String, byte[]> whole, Map<String, Integer> rows) {
        var segments = whole.keySet().stream()
                .filter(each -> each.endsWith(".journal"))
                .sorted()
                .toList();
        var file = segments.get(random.nextInt(segments.size()));
        var name = change(whole, file, "journal");
        var named = named();
        try (var open = Store.open(store, options())) {
            tally.add(name, "undetected", named ? 0 : 1);
            tally.add(name, "named by verify", 1);
            tally.add(name, "state differs", rows(open).equals(rows) ? 0 : 1);
        } catch (Fault e) {
            tally.add(name, "named when opening: " + e.code(), 1);
            tally.add(name, "without a sentence", Sentenced.is(e) ? 0 : 1);
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
        }
    }

    /// Either file of the newest backup, which is the whole store and a copy of the records since.
    private void backup(Map<String, byte[]> whole) {
        var files = whole.keySet().stream()
                .filter(each -> each.startsWith(LabBackups.folder(store).toString()))
                .sorted()
                .toList();
        var file = files.get(random.nextInt(files.size()));
        if (file.endsWith(".3pkr")) {
            keys(change(whole, file, "keys of backups"));
            return;
        }
        var name = change(whole, file, "backup");
        try {
            LabBackups.restore(store, options());
            tally.add(name, "undetected", 1);
            tally.explain(name + " unnoticed: " + file);
        } catch (DamagedBackupException e) {
            tally.add(name, "named before use: " + e.kind(), 1);
        } catch (RuntimeException e) {
            tally.add(name, "refused before use: " + Sentenced.code(e), 1);
            tally.add(name, "without a sentence", Sentenced.is(e) ? 0 : 1);
        }
    }

    /// The keys beside the backups: nobody needs them while the store has its own, so it is the drill that must look.
    private void keys(String name) {
        try (var open = Store.open(store, options())) {
            var replaced = LabBackups.prove(open, clock).filter("keys-replaced"::equals).isPresent();
            tally.add(name, replaced ? "named and replaced by the drill" : "undetected", 1);
        } catch (RuntimeException e) {
            tally.unopenable(name, e);
        }
    }

    private boolean named() {
        return !new JournalVerifier(new CutFiles(disk, true), store.resolve("journal"))
                .verify()
                .clean();
    }

    /// @return what was done
    private String change(Map<String, byte[]> whole, String file, String what) {
        var changed = new HashMap<>(whole);
        var content = whole.get(file).clone();
        var shorter = random.nextInt(10) == 0;
        if (shorter) {
            content = Arrays.copyOf(content, random.nextInt(content.length));
        } else {
            content[random.nextInt(content.length)] ^= (byte) (1 + random.nextInt(255));
        }
        changed.put(file, content);
        disk.load(changed);
        var name = what + (shorter ? " cut short" : " byte changed");
        tally.trial(name);
        return name;
    }
}
