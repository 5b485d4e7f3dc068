package org.threeplug.faultlab.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.threeplug.faultlab.LabClock;
import org.threeplug.faultlab.shop.LabBackups;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;

/// A small store as it is today, as it was yesterday, and as it would be had yesterday's gone on otherwise; and what was
/// kept of today's where nobody reaches it.
public final class AttackedShop {

    private static final int BEFORE = 14;
    private static final int AFTER = 10;
    private static final int A_LITTLE = 2;

    private final Path root;
    private final Random random;
    private final LabClock clock = new LabClock();
    private final Path store;
    private final Path today;
    private final Path yesterday;
    private final Path little;
    private final Path other;
    private final Path kept;
    private final List<String> hashes = new ArrayList<>();
    private long yesterdays;

    /// @param root a folder that is free
    public AttackedShop(Path root, Random random) {
        this.root = root;
        this.random = random;
        this.store = root.resolve("store").toAbsolutePath();
        this.today = root.resolve("today");
        this.yesterday = root.resolve("yesterday");
        this.little = root.resolve("little");
        this.other = root.resolve("other");
        this.kept = root.resolve("kept");
    }

    public Path store() {
        return store;
    }

    public StoreOptions options() {
        return LabStore.options().withClock(clock);
    }

    /// Trades, and remembers.
    public void begin(LabBackups backups, Promises promises) throws IOException {
        backups.give(store);
        try (var open = Store.open(store, options())) {
            trade(open, promises, LabTrade.Standing.NEW, true, BEFORE);
            yesterdays = open.verifyJournal().last();
        }
        Folders.copy(store, yesterday);
        go(little, promises, A_LITTLE);
        go(other, promises, 2 * AFTER + 6);
        Folders.copy(yesterday, store);
        try (var open = Store.open(store, options())) {
            trade(open, promises, LabTrade.Standing.of(open), false, AFTER);
            open.journal().read(1, Long.MAX_VALUE, each -> hashes.add(each.stamp().hash().toString()));
            LabBackups.make(open, clock, () -> {});
        }
        Folders.copy(store, today);
        Folders.copy(LabBackups.folder(store), kept);
        Folders.delete(LabBackups.folder(store));
    }

    private void go(Path target, Promises promises, int commands) throws IOException {
        try (var open = Store.open(store, options())) {
            trade(open, promises, LabTrade.Standing.of(open), false, commands);
        }
        Folders.copy(store, target);
        Folders.copy(yesterday, store);
    }

    private void trade(Store open, Promises promises, LabTrade.Standing standing, boolean begin, int commands) {
        var trade = new LabTrade(open.gate(), clock, random, promises, standing);
        if (begin) {
            trade.begin();
        }
        for (var i = 0; i < commands; i++) {
            clock.pass(Duration.ofMinutes(1));
            trade.sell(1 + random.nextInt(3));
        }
        trade.closeShift();
    }

    /// The store as it is today, and nothing else.
    public void restore() throws IOException {
        Folders.copy(today, store);
        Folders.delete(LabBackups.folder(store));
    }

    /// Where something of today's was kept.
    ///
    /// @param anchors whether it is a line with the newest hash, or else a backup
    public Path kept(boolean anchors) throws IOException {
        var folder = root.resolve(anchors ? "kept-anchors" : "kept-backup");
        Folders.delete(folder);
        if (anchors) {
            Files.createDirectories(folder);
            Files.write(anchorFile(), List.of(hashes.size() + " " + hashes.getLast()));
        } else {
            Folders.copy(kept, folder);
        }
        return folder;
    }

    public Path anchorFile() {
        return root.resolve("kept-anchors").resolve("anchors-" + LabBackups.name() + ".txt");
    }

    /// Whether the record is one of today's.
    public boolean isTrue(long record, String hash) {
        return record <= hashes.size() && hashes.get((int) record - 1).equals(hash);
    }

    public long last() {
        return hashes.size();
    }

    private Path segment() throws IOException {
        try (var files = Files.list(store.resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".journal")).findFirst().orElseThrow();
        }
    }

    /// Attacks the store.
    ///
    /// @return the first record that is no longer what it was; one more than there are when all are
    public long suffer(Attack attack) throws IOException, SQLException {
        var forger = Forger.of(segment());
        // the shop's beginning is what every record stands on; somebody alters trade
        var readable = forger.readable().stream().filter(number -> number > 3 && number < forger.size()).toList();
        var number = readable.get(random.nextInt(readable.size()));
        return switch (attack) {
            case EDIT_A_BYTE -> {
                forger.editByte(number, random.nextInt(1 << 20));
                yield number;
            }
            case REPAIR_THE_CHECKSUM -> written(forger.changed(number), number);
            case TAKE_RECORDS_OUT ->
                written(forger.removed(number, 1 + random.nextInt(Math.min(3, forger.size() - number))), number);
            case PUT_A_RECORD_IN -> written(forger.inserted(number), number);
            case SWAP_TWO_RECORDS -> written(forger.swapped(number), number);
            case CUT_THE_END -> written(forger.cutAfter(number), number + 1L);
            case CUT_THE_END_AND_THE_DATABASE -> {
                withoutDatabase();
                yield written(forger.cutAfter(number), number + 1L);
            }
            case WRITE_ANEW -> written(forger.changed(number).rehashed(number), number);
            case WRITE_ANEW_WITHOUT_DATABASE, HIDE_AND_WRITE_ANEW -> {
                withoutDatabase();
                hide(attack);
                yield written(forger.changed(number).rehashed(number), number);
            }
            case WRITE_ANEW_AND_REBUILD -> {
                withoutDatabase();
                written(forger.changed(number).rehashed(number), number);
                Store.open(store, options()).close();
                yield number;
            }
            case PUT_BACK_THE_FOLDER, HIDE_AND_PUT_BACK, FORGE_THE_SHEET_AND_PUT_BACK -> {
                Folders.copy(yesterday, store);
                hide(attack);
                yield yesterdays + 1;
            }
            case PUT_BACK_AND_TRADE_A_LITTLE -> {
                Folders.copy(little, store);
                yield yesterdays + 1;
            }
            case PUT_BACK_AND_TRADE_ON -> {
                Folders.copy(other, store);
                yield yesterdays + 1;
            }
            case PUT_BACK_TRADE_ON_AND_BACK_UP -> {
                Folders.copy(other, store);
                try (var open = Store.open(store, options())) {
                    LabBackups.make(open, clock, () -> {});
                }
                yield yesterdays + 1;
            }
            case SWAP_THE_JOURNAL -> {
                Folders.copy(other.resolve("journal"), store.resolve("journal"));
                yield yesterdays + 1;
            }
            case SWAP_THE_DATABASE -> {
                Folders.copy(other.resolve("database"), store.resolve("database"));
                yield yesterdays + 1;
            }
            case ADD_A_FALSE_ANCHOR -> falseAnchor();
            case CHANGE_A_ROW -> changed(true);
            case CHANGE_A_ROW_WITH_ANOTHER_PROGRAM -> changed(false);
            case FLIP_A_BYTE_OF_THE_DATABASE -> flipped(new StoreDirectory(store).databaseFile());
            case FLIP_A_BYTE_OF_THE_SUMS -> flipped(sums());
        };
    }

    private static long written(Forger forger, long number) throws IOException {
        forger.write();
        return number;
    }

    private void withoutDatabase() {
        Database.delete(new StoreDirectory(store).database(), options().database());
    }

    private long changed(boolean layer) throws SQLException, IOException {
        Rows.change(store, random, layer);
        return last() + 1;
    }

    /// Whoever can write where anchors are kept may add a line, and cannot take one back.
    private long falseAnchor() throws IOException {
        var line = last() + " " + "ab".repeat(32);
        if (random.nextBoolean()) {
            Files.write(anchorFile(), List.of(line), StandardOpenOption.APPEND);
        } else {
            var lines = new ArrayList<>(List.of(line));
            lines.addAll(Files.readAllLines(anchorFile()));
            Files.write(anchorFile(), lines);
        }
        return last();
    }

    /// Leads the program away from what was kept, and leaves it without what it remembers.
    private void hide(Attack attack) throws IOException {
        if (attack == Attack.FORGE_THE_SHEET_AND_PUT_BACK) {
            Files.writeString(store.resolve("recovery-sheet.sign"), "AAAA-BBBB\n");
            Files.deleteIfExists(store.resolve("backup.key"));
        }
        if (attack == Attack.HIDE_AND_PUT_BACK || attack == Attack.HIDE_AND_WRITE_ANEW) {
            Files.writeString(store.resolve("backup.properties"), "folder=" + root.resolve("nowhere") + "\nfull.at=rubbish\n");
            Files.writeString(store.resolve("backup-proofs.txt"), "rubbish\n");
            Files.deleteIfExists(store.resolve("anchors.folder"));
            if (random.nextBoolean()) {
                Files.deleteIfExists(store.resolve("backup.key"));
            }
        }
    }

    private Path sums() throws IOException {
        var database = new StoreDirectory(store).databaseFile();
        try (var files = Files.list(database.getParent())) {
            return files.filter(file -> !file.equals(database))
                    .filter(file -> file.getFileName().toString().startsWith(database.getFileName().toString()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private long flipped(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, bytes);
        return last() + 1;
    }
}
