package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is being keyed. A scanner types too, only faster than any hand: pace tells them apart, so a scan is a scan
/// whatever the cashier was in the middle of.
final class Entry {

    /// Scanners send a character every 1–20 ms; the fastest typists need 60.
    private static final long SCANNER_PACE_NANOS = 35_000_000;

    private static final int SHORTEST_SCAN = 6;

    /// So many characters in a row at a scanner's pace were not keyed.
    private static final int NO_HAND = 3;

    private static final long NOT_TYPED = Long.MIN_VALUE / 2;

    /// @param keyed what was keyed by hand; what stood before a scan stays keyed
    /// @param scanned what a scanner sent; empty when this was a hand
    record Taken(String keyed, String scanned) {

        boolean isScan() {
            return !scanned.isEmpty();
        }
    }

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final List<Long> arrivals = new ArrayList<>();
    private final TillClock clock;

    /// What the till itself has spent on characters, which is nobody's pace: on the first scan of a morning it can be more
    /// than a scanner's.
    private long handling;

    Entry(TillClock clock) {
        this.clock = clock;
    }

    ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    String get() {
        return text.get();
    }

    boolean isEmpty() {
        return text.get().isEmpty();
    }

    void type(String characters) {
        long start = clock.nanos();
        characters.chars().forEach(_ -> arrivals.add(start - handling));
        text.set(text.get() + characters);
        handling += clock.nanos() - start;
    }

    /// Sets the whole text, as an input method or the clipboard does; never a scan.
    void replace(String whole) {
        if (!whole.equals(text.get())) {
            arrivals.clear();
            whole.chars().forEach(_ -> arrivals.add(NOT_TYPED));
            text.set(whole);
        }
    }

    void back() {
        if (!isEmpty()) {
            arrivals.removeLast();
            text.set(text.get().substring(0, text.get().length() - 1));
        }
    }

    void clear() {
        arrivals.clear();
        text.set("");
    }

    /// Whether a character that arrives now still belongs to a scan under way.
    boolean inBurst() {
        return burst() >= 2;
    }

    /// Ends the entry with Enter.
    Taken take() {
        int burst = burst();
        var whole = text.get();
        int split = burst >= SHORTEST_SCAN ? whole.length() - burst : whole.length();
        var keyed = whole.substring(0, split);
        var scanned = whole.substring(split);
        clear();
        if (!scanned.isEmpty() && !keyed.isEmpty()) {
            replace(keyed);
        }
        return new Taken(keyed.strip(), scanned.strip());
    }

    /// How many of the last characters a scanner sent, up to this moment. Only Enter ends a scan: where the till was too
    /// busy to take a character as it came, what stands on both sides of the pause is one scan all the same.
    private int burst() {
        int from = runBefore(arrivals.size(), clock.nanos() - handling);
        if (arrivals.size() - from < NO_HAND) {
            return arrivals.size() - from;
        }
        for (int end = from; end > 0; end = from) {
            int start = runBefore(end, arrivals.get(end - 1));
            if (end - start < NO_HAND) {
                break;
            }
            from = start;
        }
        return arrivals.size() - from;
    }

    /// @return where the characters begin that came at a scanner's pace one after the other, the last of them by then
    private int runBefore(int end, long then) {
        long after = then;
        int from = end;
        while (from > 0 && arrivals.get(from - 1) != NOT_TYPED && after - arrivals.get(from - 1) <= SCANNER_PACE_NANOS) {
            after = arrivals.get(from - 1);
            from--;
        }
        return from;
    }
}
