package org.threeplug.administration.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.threeplug.clock.ClockJump;
import org.threeplug.health.Readings;
import org.threeplug.health.Runbook;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.words.Texts;

/// Readings in words: what each means for the shop, what to do about it, and where that is told step by step.
public final class HealthItems {

    private static final long GIGABYTE = 1_000_000_000;
    private static final long LITTLE = 2 * GIGABYTE;
    private static final long TOO_LITTLE = GIGABYTE / 5;

    /// More names than these would tell nobody more.
    private static final int MOST_NAMED = 3;

    /// Clocks are set right by a few seconds now and then.
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    /// Where somebody with the right stands behind a clock that jumped.
    public static final String CLOCK_PLACE = "administration.clock";

    private static final String SCHEDULES_PLACE = "operations.report-schedules";
    private static final String TODAY_PLACE = "operations.today";

    private final Texts texts;
    private final BackupItems backups;
    private final PrinterItems printers;

    public HealthItems(Texts texts) {
        this.texts = texts;
        this.backups = new BackupItems(texts);
        this.printers = new PrinterItems(texts);
    }

    /// The things that are always watched, in the same order, and between them what is there only when it is wrong.
    public List<StatusItem> of(Readings now) {
        var items = new ArrayList<StatusItem>();
        items.add(journal(now.journalStopped()));
        database(now.database()).ifPresent(items::add);
        strange(now.database()).ifPresent(items::add);
        items.add(disk(now.freeBytes()));
        items.addAll(backups.backup(now.backups(), now.at()));
        items.add(backups.proof(now.backups(), now.at()));
        if (now.sheetUnseen()) {
            items.add(backups.sheet());
        }
        if (now.openToOthers() > 0) {
            items.add(bad(
                    "files",
                    Icon.LOCK,
                    State.CAUTION,
                    Runbook.TAMPERING,
                    means("files", now.openToOthers())));
        }
        items.addAll(printers.of(now.printing()));
        search(now.search()).ifPresent(items::add);
        items.add(now.jump().map(this::jumped).orElseGet(() -> clock(now.clockBehind())));
        items.add(pending(now.openCards()));
        reports(now.reportsFailed()).ifPresent(items::add);
        alerts(now.alerts()).ifPresent(items::add);
        return List.copyOf(items);
    }

    /// When not even looking works.
    List<StatusItem> blind() {
        return List.of(bad("watch", Icon.HELP, State.DANGER, Runbook.BOOKS_STOPPED, means("watch")));
    }

    private StatusItem journal(boolean stopped) {
        return stopped
                ? bad("journal", Icon.JOURNAL, State.DANGER, Runbook.BOOKS_STOPPED, means("journal"))
                : good("journal", Icon.JOURNAL);
    }

    private Optional<StatusItem> database(Readings.Database database) {
        if (database.unsound().isPresent()) {
            return database.unsound()
                    .map(where -> bad("database", Icon.DISK, State.DANGER, Runbook.TAMPERING, means("database", where)));
        }
        return database.repairs() > 0
                ? Optional.of(bad("repaired", Icon.BUILD, State.CAUTION, Runbook.DATABASE_DAMAGED, means("repaired")))
                : Optional.empty();
    }

    private Optional<StatusItem> strange(Readings.Database database) {
        return database.strange().isEmpty()
                ? Optional.empty()
                : Optional.of(bad(
                        "strange",
                        Icon.LOCK,
                        State.CAUTION,
                        Runbook.TAMPERING,
                        means("strange", String.join(", ", database.strange().stream().limit(MOST_NAMED).toList()))));
    }

    private StatusItem disk(OptionalLong free) {
        if (free.isEmpty()) {
            return bad("disk-silent", Icon.DISK, State.DANGER, Runbook.BOOKS_STOPPED, means("disk-silent"));
        }
        var bytes = free.getAsLong();
        return bytes >= LITTLE
                ? good("disk", Icon.DISK, bytes / GIGABYTE)
                : bad(
                        "disk",
                        Icon.DISK,
                        bytes < TOO_LITTLE ? State.DANGER : State.CAUTION,
                        Runbook.DISK_FULL,
                        means("disk", bytes / (GIGABYTE / 1_000)));
    }

    private Optional<StatusItem> search(Readings.Search index) {
        return index.ready()
                ? Optional.empty()
                : Optional.of(
                        bad("search", Icon.SEARCH, State.CAUTION, Runbook.SEARCH, means("search", percent(index))));
    }

    private StatusItem jumped(ClockJump jump) {
        return new StatusItem(
                        "clock",
                        Icon.CLOCK,
                        State.DANGER,
                        texts.text("health.clock.jumped"),
                        texts.text(
                                "health.clock.jumped.means",
                                texts.formats().dateTime(jump.from()),
                                texts.formats().dateTime(jump.to())),
                        texts.text("health.clock.jumped.remedy"))
                .withRunbook(Runbook.WRONG_CLOCK)
                .withDoor(CLOCK_PLACE, texts.text("health.clock.jumped.door"));
    }

    private StatusItem clock(Duration behind) {
        return behind.compareTo(TOLERATED) <= 0
                ? good("clock", Icon.CLOCK)
                : bad(
                        "clock",
                        Icon.CLOCK,
                        State.CAUTION,
                        Runbook.WRONG_CLOCK,
                        texts.count("health.clock.bad.means", behind.toMinutes()));
    }

    private StatusItem pending(int cards) {
        return cards == 0
                ? good("pending", Icon.SYNC)
                : bad(
                        "pending",
                        Icon.CARD,
                        State.DANGER,
                        Runbook.CARD_UNKNOWN,
                        texts.count("health.pending.bad.means", cards));
    }

    private Optional<StatusItem> reports(List<String> failed) {
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(leading(
                        "reports",
                        Icon.REPORT,
                        means("reports", String.join(", ", failed.stream().limit(MOST_NAMED).toList())),
                        SCHEDULES_PLACE));
    }

    private Optional<StatusItem> alerts(int alerts) {
        return alerts == 0
                ? Optional.empty()
                : Optional.of(leading("alerts", Icon.WARNING, texts.count("health.alerts.bad.means", alerts), TODAY_PLACE));
    }

    private StatusItem leading(String key, Icon icon, String means, String place) {
        return new StatusItem(
                        key, icon, State.CAUTION, texts.text("health." + key + ".bad"), means, texts.text("health." + key + ".bad.remedy"))
                .withDoor(place, texts.text("health." + key + ".door"));
    }

    private static long percent(Readings.Search index) {
        return index.total() == 0 ? 0 : index.done() * 100 / index.total();
    }

    private StatusItem good(String key, Icon icon, Object... arguments) {
        return new StatusItem(
                key,
                icon,
                State.OK,
                texts.text("health." + key + ".good"),
                texts.text("health." + key + ".good.means", arguments),
                "");
    }

    private String means(String key, Object... arguments) {
        return texts.text("health." + key + ".bad.means", arguments);
    }

    private StatusItem bad(String key, Icon icon, State state, String runbook, String means) {
        return new StatusItem(
                        key,
                        icon,
                        state,
                        texts.text("health." + key + ".bad"),
                        means,
                        texts.text("health." + key + ".bad.remedy"))
                .withRunbook(runbook);
    }
}
