package org.threeplug.persistence.backup.witness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeplug.persistence.backup.witness.Comparison.Kind;
import org.threeplug.persistence.backup.witness.Comparison.Stray;
import org.threeplug.persistence.engine.journal.Hash;

/// Tells what the books go on from, from what they do not: it reaches further, or has another record where they have
/// theirs. Such a one is worth more than the books, for it may be the only thing that is left of what is missing.
final class Strays {

    /// A restore that the books tell of: what was made before it and reaches beyond it was left behind knowingly.
    ///
    /// @param sequence the last record that was kept
    /// @param last the last one of the store that was put aside; 0 when nobody could tell
    record Left(long sequence, long last, Instant at) {

        /// An anchor has no time; it can only have been kept while that store had its record.
        boolean leaves(Witness witness) {
            return witness.record() > sequence
                    && witness.at().map(made -> !made.isAfter(at)).orElse(witness.record() <= last || last == 0);
        }
    }

    private final long last;
    private final Map<Long, Hash> books;
    private final List<Left> left;

    /// @param last the books' newest record
    /// @param books the hashes that the books have where somebody remembers one
    Strays(long last, Map<Long, Hash> books, List<Left> left) {
        this.last = last;
        this.books = Map.copyOf(books);
        this.left = List.copyOf(left);
    }

    Comparison judge(List<Witness> witnesses) {
        var strays = new ArrayList<Stray>();
        var agreeing = new ArrayList<Witness>();
        var twice = twice(witnesses);
        for (var witness : witnesses) {
            var known = Optional.ofNullable(books.get(witness.record()));
            if (witness.record() > last) {
                strays.add(stray(witness, twice.contains(witness.record()) ? Kind.FORKED : Kind.PUT_BACK));
            } else if (witness.hash().isPresent() && known.isPresent()) {
                if (witness.hash().equals(known)) {
                    agreeing.add(witness);
                } else {
                    strays.add(stray(witness, Kind.REHASHED));
                }
            }
        }
        var reach = agreeing.stream().mapToLong(Witness::record).max().orElse(0);
        var judged = strays.stream().map(stray -> forked(stray, reach)).toList();
        return new Comparison(witnesses, judged, agreeing.size(), reach, trusted(judged, agreeing), last, Optional.empty());
    }

    /// The numbers beyond the books that two remember differently.
    private HashSet<Long> twice(List<Witness> witnesses) {
        var first = new HashMap<Long, Hash>();
        var twice = new HashSet<Long>();
        witnesses.stream().filter(each -> each.record() > last && each.hash().isPresent()).forEach(each -> {
            var other = first.putIfAbsent(each.record(), each.hash().get());
            if (other != null && !other.equals(each.hash().get())) {
                twice.add(each.record());
            }
        });
        return twice;
    }

    private Stray stray(Witness witness, Kind kind) {
        return new Stray(witness, kind, left.stream().anyMatch(each -> each.leaves(witness)));
    }

    /// A hash covers all records before it: whoever agrees with the books later contradicts who did not earlier.
    private static Stray forked(Stray stray, long reach) {
        return stray.kind() == Kind.REHASHED && stray.witness().record() <= reach
                ? new Stray(stray.witness(), Kind.FORKED, stray.expected())
                : stray;
    }

    private long trusted(List<Stray> strays, List<Witness> agreeing) {
        var wrong = strays.stream()
                .filter(stray -> !stray.expected())
                .mapToLong(stray -> stray.witness().record())
                .min()
                .orElse(Long.MAX_VALUE);
        return agreeing.stream()
                .mapToLong(Witness::record)
                .filter(record -> record < wrong)
                .max()
                .orElse(0);
    }
}
