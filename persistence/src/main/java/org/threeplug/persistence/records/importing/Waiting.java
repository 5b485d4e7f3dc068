package org.threeplug.persistence.records.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.threeplug.kernel.Ids;
import org.threeplug.lists.Words;
import org.threeplug.persistence.sheets.Row;
import org.threeplug.records.Entry;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordType;

/// Rows of a sheet that were read and are not in the books yet. Of a large kind many wait, and go in by their names: as they
/// stand in the sheet nearly each would change another page of the index of names, and each page is written whole.
final class Waiting {

    /// About what a row and what was read from it take.
    private static final long BYTES_A_ROW = 1_536;

    private static final int FEWEST = 500;
    private static final int MOST = 100_000;

    /// @param entry what is to be kept of the row
    record Taken(Row row, Entry entry, boolean isNew) {

        /// Ids rise with time, and so do the indexes that end with them when rows go in as they rise.
        private Taken withNewId() {
            return isNew ? new Taken(row, entry.withId(Ids.next()), true) : this;
        }
    }

    private final RecordType type;
    private final int most;
    private List<Taken> rows = new ArrayList<>();
    private int given;
    private boolean asInTheSheet;

    private Waiting(RecordType type, int most) {
        this.type = type;
        this.most = most;
    }

    static Waiting of(RecordType type) {
        // a row may lie in one of before it, which is to be in the books soon
        boolean inItself = type.fields().stream()
                .anyMatch(field -> field.holds() instanceof Holds.Ref ref && type.isSame(ref.of()));
        boolean many = type.isLarge() && !inItself;
        long room = Runtime.getRuntime().maxMemory() / 12 / BYTES_A_ROW;
        return new Waiting(type, many ? Math.clamp(room, FEWEST, MOST) : FEWEST);
    }

    void add(Taken taken) {
        rows.add(taken);
        // numbers that the program gives follow the sheet
        asInTheSheet |= type.fields().stream()
                .anyMatch(field -> field.series().isPresent() && !taken.entry().values().containsKey(field.key()));
    }

    boolean isFull() {
        return rows.size() >= most;
    }

    boolean isEmpty() {
        return left() == 0;
    }

    /// So many of them, which wait no longer.
    List<Taken> next(int atMost) {
        if (given == 0 && !asInTheSheet && most > FEWEST) {
            rows = byName();
        }
        int from = given;
        given = Math.min(rows.size(), from + atMost);
        return List.copyOf(rows.subList(from, given));
    }

    private List<Taken> byName() {
        record Named(String name, Taken taken) {}
        return rows.stream()
                .map(taken -> new Named(Words.order(type.title(taken.entry())), taken))
                .sorted(Comparator.comparing(Named::name))
                .map(named -> named.taken().withNewId())
                .toList();
    }

    int left() {
        return rows.size() - given;
    }

    /// @return how many waited still
    int forget() {
        int left = left();
        rows = new ArrayList<>();
        given = 0;
        asInTheSheet = false;
        return left;
    }
}
