package org.threeplug.operations.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is being keyed. A scanner types too, only faster than any hand: pace tells them apart, so a scan is a scan
/// whatever the cashier was in the middle of.
final class Entry {

    /// Scanners send a character every 1–20 ms; the fastest typists need 60.
    private static final long SCANNER_PACE_NANOS = 35_000_000;

    private static final int SHORTEST_SCAN = 6;

    /// No hand keys as many at a scanner's pace.
    private static final int MORE_THAN_A_HAND = 3;

    /// What stands here without the time at which it came.
    private static final long UNTIMED = Long.MIN_VALUE / 2;

    /// A key that was programmed to send a figure and its sign at once; shorter than any scan.
    private static final Pattern PROGRAMMED = Pattern.compile("\\d{1,3}([.,]\\d)?[*%]");

    /// How long the program may be held up in the middle of a scan, which then arrives in two pieces.
    private static final long LONGEST_STALL_NANOS = 10_000_000_000L;

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
            whole.chars().forEach(_ -> arrivals.add(UNTIMED));
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

    /// Whether what came last came a scanner's pace ago at most, so that more of it may be under way.
    boolean isAtPace() {
        return !arrivals.isEmpty() && clock.nanos() - handling - arrivals.getLast() <= SCANNER_PACE_NANOS;
    }

    /// Whether a scanner is sending at this moment, so that what stands here is a piece of a code.
    boolean isArriving() {
        return isAtPace() && quickBefore(arrivals.size()) >= MORE_THAN_A_HAND;
    }

    /// Whether a scanner sent what stands here or a part of it. A code is no figure, whatever key comes after it.
    boolean holdsScan() {
        int run = 0;
        long before = UNTIMED;
        for (long arrival : arrivals) {
            boolean quick = before != UNTIMED && arrival - before <= SCANNER_PACE_NANOS;
            run = quick ? run + 1 : 1;
            if (run >= SHORTEST_SCAN) {
                return true;
            }
            before = arrival;
        }
        return false;
    }

    /// Takes the sign off a figure that a programmed key sent with it, as fast as a scanner; nothing while more may come that
    /// would make it a code.
    Optional<Character> takeProgrammedSign() {
        if (arrivals.isEmpty()
                || arrivals.getLast() == UNTIMED
                || isAtPace()
                || !PROGRAMMED.matcher(text.get()).matches()) {
            return Optional.empty();
        }
        char sign = text.get().charAt(text.get().length() - 1);
        back();
        return Optional.of(sign);
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

    /// How many of the last characters came at a scanner's pace, up to this moment. A longer wait belongs to the program
    /// rather than to the scanner if what stands before it is a scanner's work too.
    private int burst() {
        long after = clock.nanos() - handling;
        int from = arrivals.size();
        while (from > 0) {
            long gap = after - arrivals.get(from - 1);
            boolean held = gap <= LONGEST_STALL_NANOS && quickBefore(from) >= MORE_THAN_A_HAND;
            if (gap > SCANNER_PACE_NANOS && !held) {
                break;
            }
            from--;
            after = arrivals.get(from);
        }
        return arrivals.size() - from;
    }

    private int quickBefore(int end) {
        int from = end - 1;
        while (from > 0 && arrivals.get(from) - arrivals.get(from - 1) <= SCANNER_PACE_NANOS) {
            from--;
        }
        return end - from;
    }
}
