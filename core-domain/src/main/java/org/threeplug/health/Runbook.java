package org.threeplug.health;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The runbooks by name, and which trouble leads to which. Their text travels inside the program.
public final class Runbook {

    public static final String WILL_NOT_START = "will-not-start";
    public static final String BOOKS_STOPPED = "books-stopped";
    public static final String DATABASE_DAMAGED = "database-damaged";
    public static final String TAMPERING = "suspected-tampering";
    public static final String PUT_BACK = "put-back";
    public static final String DISK_FULL = "disk-full";
    public static final String BACKUP_FAILED = "backup-failed";
    public static final String RESTORE = "restore";
    public static final String RECOVERY_SHEET = "recovery-sheet";
    public static final String WRONG_CLOCK = "wrong-clock";
    public static final String PRINTER = "printer";
    public static final String SEARCH = "search";
    public static final String CARD_UNKNOWN = "card-unknown";

    private static final Map<String, Set<String>> PAGES = Map.ofEntries(
            Map.entry(
                    WILL_NOT_START,
                    Set.of(
                            "store.in-use", "store.read-only", "store.not-a-store", "store.no-folder", "store.unusable",
                            "store.disk-failing", "store.migration-changed", "store.migration-refused", "store.update-failed",
                            "store.update-no-room", "store.replay-failed", "store.keys-lost")),
            Map.entry(BOOKS_STOPPED, Set.of("gate.stopped", "gate.poisoned")),
            Map.entry(TAMPERING, Set.of("store.journal-damaged", "store.database-ahead", "journal.damaged")),
            Map.entry(DISK_FULL, Set.of("store.disk-full", "backup.no-room")),
            Map.entry(BACKUP_FAILED, Set.of("backup.failed", "backup.inside-store", "backup.no-target")),
            Map.entry(
                    RESTORE,
                    Set.of(
                            "backup.damaged", "backup.moment-not-there", "backup.none", "backup.other-key",
                            "backup.passphrase-needed", "backup.wrong-passphrase", "backup.keys-missing")));

    private static final Map<String, String> BY_CODE = byCode();

    private Runbook() {}

    private static Map<String, String> byCode() {
        var pages = new TreeMap<String, String>();
        PAGES.forEach((page, codes) -> codes.forEach(code -> pages.put(code, page)));
        return Map.copyOf(pages);
    }

    /// The page that a refusal or a fault leads to.
    public static Optional<String> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Every code that leads somewhere.
    public static Set<String> codes() {
        return BY_CODE.keySet();
    }

    /// Every page that something leads to.
    public static Set<String> pages() {
        var pages = new TreeSet<>(PAGES.keySet());
        pages.addAll(Set.of(DATABASE_DAMAGED, PUT_BACK, RECOVERY_SHEET, WRONG_CLOCK, PRINTER, SEARCH, CARD_UNKNOWN));
        return pages;
    }
}
