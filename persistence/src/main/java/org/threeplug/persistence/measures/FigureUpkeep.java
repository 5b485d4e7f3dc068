package org.threeplug.persistence.measures;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.threeplug.measures.Figures;
import org.threeplug.persistence.documents.DocumentNumbers;
import org.threeplug.persistence.engine.store.Store;

/// Sums up what the summaries lack. Read and added up beside everybody; only what is written then waits for its turn at the gate,
/// behind all who wait there, and takes some milliseconds. Rows and mark become one transaction, so a crash leaves them in step.
final class FigureUpkeep {

    private static final long STEP = DocumentNumbers.STEP;

    /// Documents that are read between two looks at how much there is to write.
    private static final int AT_ONCE = 250;

    /// More than that is written in several parts: a till has little memory, and whoever comes to the gate should not wait.
    private static final int MOST_ENTRIES = 30_000;
    private static final int MOST_PLACES = 120;

    private final Store store;
    private final Supplier<FigureRows.Rules> rules;
    private final ReentrantLock turn = new ReentrantLock();

    /// @param rules those of the shop as it is set up now
    FigureUpkeep(Store store, Supplier<FigureRows.Rules> rules) {
        this.store = store;
        this.rules = rules;
    }

    private record Prepared(
            FigureRows.Mark before, Map<Integer, Long> reached, Map<Summaries.Place, List<Entries.Part>> summaries, long left) {}

    void catchUp(Figures.Watch watch) {
        turn.lock();
        try {
            var now = rules.get();
            long done = 0;
            for (var part = prepared(now); part.isPresent(); part = prepared(now)) {
                if (!written(part.get(), now)) {
                    return;
                }
                done += documents(part.get());
                watch.at(done, done + part.get().left());
            }
        } finally {
            turn.unlock();
        }
    }

    private static long documents(Prepared part) {
        return part.reached().entrySet().stream()
                .mapToLong(mark -> (mark.getValue() - part.before().of(mark.getKey())) / STEP)
                .sum();
    }

    long behind() {
        var now = rules.get();
        return store.snapshot(sql -> sql.connectionResult(connection -> behind(connection, now)));
    }

    private static long behind(Connection connection, FigureRows.Rules now) throws SQLException {
        var rows = new FigureRows(connection);
        var mark = rows.mark(now.edition());
        return rows.newest().entrySet().stream()
                .mapToLong(newest -> (newest.getValue() - mark.of(newest.getKey())) / STEP)
                .sum();
    }

    /// @return empty when nothing is left to sum up
    private Optional<Prepared> prepared(FigureRows.Rules now) {
        return store.snapshot(sql -> sql.connectionResult(connection -> prepared(connection, now)));
    }

    private static Optional<Prepared> prepared(Connection connection, FigureRows.Rules now) throws SQLException {
        var rows = new FigureRows(connection);
        var mark = rows.mark(now.edition());
        var reader = new SoldReader(connection, now.zone(), true);
        var summaries = new Summaries(now.coin());
        var reached = new HashMap<Integer, Long>();
        long left = 0;
        for (var newest : rows.newest().entrySet()) {
            long at = mark.of(newest.getKey());
            while (at < newest.getValue() && !isMuch(summaries)) {
                long end = Math.min(newest.getValue(), at + AT_ONCE * STEP);
                reader.read(at + 1, end + STEP, summaries::add);
                at = end;
                reached.put(newest.getKey(), at);
            }
            left += (newest.getValue() - at) / STEP;
        }
        if (reached.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Prepared(mark, reached, merged(rows, mark, summaries), left));
    }

    private static boolean isMuch(Summaries summaries) {
        return summaries.entries() > MOST_ENTRIES || summaries.places() > MOST_PLACES;
    }

    private static Map<Summaries.Place, List<Entries.Part>> merged(
            FigureRows rows, FigureRows.Mark mark, Summaries summaries) throws SQLException {
        var merged = new LinkedHashMap<Summaries.Place, List<Entries.Part>>();
        for (var summary : summaries.all().entrySet()) {
            List<Entries.Part> before = mark.usable() ? rows.parts(summary.getKey()) : List.of();
            merged.put(summary.getKey(), Summaries.merged(before, summary.getValue()));
        }
        return merged;
    }

    /// @return false when the store is not open, or somebody else has summed up meanwhile
    private boolean written(Prepared part, FigureRows.Rules now) {
        return store.beside(connection -> {
            var rows = new FigureRows(connection);
            if (!rows.mark(now.edition()).equals(part.before())) {
                return false;
            }
            if (!part.before().usable()) {
                rows.forgetAll();
            }
            rows.write(part.summaries());
            rows.reach(part.reached(), now.edition());
            return true;
        });
    }
}
