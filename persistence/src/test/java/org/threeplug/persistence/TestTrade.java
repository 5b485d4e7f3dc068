package org.threeplug.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;

/// Sells, and remembers what was acknowledged.
public final class TestTrade {

    private final List<UUID> done = new ArrayList<>();
    private Optional<UUID> item = Optional.empty();

    public static StoreOptions options() {
        return Shop.OPTIONS;
    }

    /// One sale; a fault is not an acknowledgement.
    public void sell(Store store) {
        try {
            if (item.isEmpty()) {
                item = Optional.of(Shop.addItem(store, Ids.next().toString()));
            }
            var key = Ids.next();
            store.gate().submit(new Shop.Sell(key, item.get(), 1), Shop.ANA).orThrow();
            done.add(key);
        } catch (Fault _) {
            // whether it was carried out is not known
        }
    }

    /// What was acknowledged and is not there.
    public List<UUID> missing(Store store) {
        var there = store.reads().fetch("SELECT id FROM test_posting").getValues(0, UUID.class);
        var missing = new ArrayList<>(done);
        missing.removeAll(there);
        return missing;
    }

    /// Numbers without gaps, the series one further, balances that are the sum of the postings, an index up to the journal.
    public List<String> disagreements(Store store) {
        var found = store.reads()
                .fetchOne("SELECT (SELECT COUNT(*) FROM test_posting), (SELECT MAX(number) FROM test_posting),"
                        + " (SELECT next_number - 1 FROM test_series), (SELECT -SUM(quantity) FROM test_balance),"
                        + " (SELECT MAX(seq) FROM journal_index), (SELECT COUNT(*) FROM journal_index)")
                .intoList();
        var numbers = found.stream().map(String::valueOf).toList();
        var last = Long.toString(store.verifyJournal().last());
        var agree = found.getFirst().equals(0L)
                || List.of(numbers.get(1), numbers.get(2), numbers.get(3)).stream().allMatch(numbers.getFirst()::equals);
        return agree && numbers.get(4).equals(last) && numbers.get(5).equals(last)
                ? List.of()
                : List.of(numbers + " and record " + last);
    }

    public int acknowledged() {
        return done.size();
    }
}
