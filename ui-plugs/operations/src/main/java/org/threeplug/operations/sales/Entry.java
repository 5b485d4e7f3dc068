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

    /// When a character arrived that no keyboard sent.
    private static final long NEVER = Long.MIN_VALUE / 2;

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
        long now = clock.nanos();
        characters.chars().forEach(_ -> arrivals.add(now));
        text.set(text.get() + characters);
    }

    /// Sets the whole text, as an input method or the clipboard does; never a scan.
    void replace(String whole) {
        if (!whole.equals(text.get())) {
            arrivals.clear();
            whole.chars().forEach(_ -> arrivals.add(NEVER));
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
        return arrivals.size() - startOfBurst(arrivals.size(), clock.nanos()) >= 2;
    }

    /// Ends the entry with Enter.
    Taken take() {
        var whole = text.get();
        int start = startOfScan();
        int split = whole.length() - start >= SHORTEST_SCAN ? start : whole.length();
        var keyed = whole.substring(0, split);
        var scanned = whole.substring(split);
        clear();
        if (!scanned.isEmpty() && !keyed.isEmpty()) {
            replace(keyed);
        }
        return new Taken(keyed.strip(), scanned.strip());
    }

    /// Where the scan begins that ends now. When the machine stood still while a scan came in, the scan has a gap; what
    /// stands before the gap belongs to it all the same if it came faster than any hand.
    private int startOfScan() {
        int start = startOfBurst(arrivals.size(), clock.nanos());
        while (start < arrivals.size() && start > 1) {
            int before = startOfBurst(start - 1, arrivals.get(start - 1));
            if (start - before < 2) {
                break;
            }
            start = before;
        }
        return start;
    }

    /// From which character on those before `end` came at a scanner's pace, up to the moment `after`.
    private int startOfBurst(int end, long after) {
        int from = end;
        long next = after;
        while (from > 0 && arrivals.get(from - 1) != NEVER && next - arrivals.get(from - 1) <= SCANNER_PACE_NANOS) {
            next = arrivals.get(from - 1);
            from--;
        }
        return from;
    }
}
