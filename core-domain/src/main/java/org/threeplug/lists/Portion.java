package org.threeplug.lists;

import java.util.List;
import java.util.Optional;

/// Which part of a list is wanted: it begins behind the row that a [Page#next] tells of, so that what comes and goes before
/// it neither repeats nor skips a row, and the thousandth part costs what the first did.
///
/// @param after empty for the first part
/// @param atMost rows
public record Portion(Optional<String> after, int atMost) {

    /// More rows than anybody looks at, and few enough for a till's memory.
    public static final int MOST = 5_000;

    /// Of a screen.
    public static final Portion FIRST = new Portion(Optional.empty(), 200);

    /// Not in any text that is typed.
    private static final String BETWEEN = "\u001f";

    public Portion {
        if (atMost < 1 || atMost > MOST) {
            throw new IllegalArgumentException(atMost + " rows");
        }
    }

    public static Portion after(String position, int atMost) {
        return new Portion(Optional.of(position), atMost);
    }

    /// A position of several parts, such as a name and a number.
    public static String position(String... parts) {
        return String.join(BETWEEN, parts);
    }

    /// The parts of the position; empty for the first part of the list.
    public List<String> parts() {
        return after.map(position -> List.of(position.split(BETWEEN, -1))).orElse(List.of());
    }

    /// Of lists that go back along a number that grows with every row, such as postings: the rows wanted are below it.
    public long below() {
        return after.map(Long::parseLong).orElse(Long.MAX_VALUE);
    }

    /// Of lists that have no order to find a place in: how many rows lie before.
    public long offset() {
        return after.map(Long::parseLong).orElse(0L);
    }

    /// The page of a list that is read by its offset.
    public <T> Page<T> page(List<T> rows) {
        return Page.of(rows, this, _ -> Long.toString(offset() + rows.size()));
    }
}
