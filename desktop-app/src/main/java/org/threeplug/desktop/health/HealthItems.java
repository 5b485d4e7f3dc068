package org.threeplug.desktop.health;

import java.time.Duration;
import java.util.List;
import org.threeplug.clock.ClockJump;
import org.threeplug.devices.printing.SpoolState;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.control.StatusItem.State;
import org.threeplug.persistence.catalog.search.ProductSearch;

/// Readings in words: what each means for the shop, and what to do about it.
public final class HealthItems {

    private static final long GIGABYTE = 1_000_000_000;
    private static final long LITTLE = 2 * GIGABYTE;
    private static final long TOO_LITTLE = GIGABYTE / 5;

    /// Clocks are set right by a few seconds now and then.
    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private final Texts texts;

    public HealthItems(Texts texts) {
        this.texts = texts;
    }

    /// One item for each thing that is watched, always in the same order.
    public List<StatusItem> of(Readings now) {
        return List.of(
                journal(now.journalStopped()),
                disk(now.freeBytes()),
                printer(now.printing()),
                search(now.search()),
                now.jump().map(this::jumped).orElseGet(() -> clock(now.clockBehind())));
    }

    private StatusItem journal(boolean stopped) {
        return stopped ? bad("journal", Icon.JOURNAL, State.DANGER) : good("journal", Icon.JOURNAL);
    }

    private StatusItem disk(long free) {
        if (free >= LITTLE) {
            return good("disk", Icon.DISK, free / GIGABYTE);
        }
        return bad("disk", Icon.DISK, free < TOO_LITTLE ? State.DANGER : State.CAUTION, free / (GIGABYTE / 1_000));
    }

    private StatusItem printer(SpoolState spool) {
        return spool.trouble()
                .map(trouble -> bad(
                        "printer",
                        Icon.PRINT,
                        State.CAUTION,
                        spool.waiting(),
                        trouble.message(),
                        texts.formats().time(trouble.since())))
                .orElseGet(() -> good("printer", Icon.PRINT));
    }

    private StatusItem search(ProductSearch.State state) {
        return switch (state.phase()) {
            case READY -> good("search", Icon.SEARCH);
            case OPENING, BUILDING, CLOSED -> bad("search", Icon.SEARCH, State.CAUTION, percent(state));
        };
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
                texts.text("health.clock.jumped.remedy"));
    }

    private StatusItem clock(Duration behind) {
        return behind.compareTo(TOLERATED) <= 0
                ? good("clock", Icon.CLOCK)
                : bad("clock", Icon.CLOCK, State.CAUTION, behind.toMinutes());
    }

    private static long percent(ProductSearch.State state) {
        return state.total() == 0 ? 0 : state.done() * 100 / state.total();
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

    private StatusItem bad(String key, Icon icon, State state, Object... arguments) {
        return new StatusItem(
                key,
                icon,
                state,
                texts.text("health." + key + ".bad"),
                texts.text("health." + key + ".bad.means", arguments),
                texts.text("health." + key + ".bad.remedy"));
    }
}
