package org.threeplug.persistence.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The ids of a long list of products in the order of their codes, sixteen bytes each, so that row 700,000 is as near as
/// row 7: a database has to count its way there.
final class ProductOrder {

    private static final int FIRST_SIZE = 16_384;

    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int size;
    private boolean complete;

    synchronized void append(UUID id) {
        makeRoom();
        high[size] = id.getMostSignificantBits();
        low[size] = id.getLeastSignificantBits();
        size++;
    }

    synchronized void complete() {
        high = Arrays.copyOf(high, size);
        low = Arrays.copyOf(low, size);
        complete = true;
    }

    /// The length of the list; empty while it is being read.
    synchronized Optional<Long> size() {
        return complete ? Optional.of((long) size) : Optional.empty();
    }

    /// Empty when the list has not been read so far.
    synchronized Optional<List<UUID>> slice(long from, int limit) {
        long end = from + limit;
        if (!complete && end > size) {
            return Optional.empty();
        }
        var ids = new ArrayList<UUID>(limit);
        for (long i = from; i < Math.min(end, size); i++) {
            ids.add(id((int) i));
        }
        return Optional.of(ids);
    }

    /// Puts a changed product where it belongs.
    ///
    /// @param code the product's code when it belongs into this list
    /// @param codeOf looks up the codes of others
    synchronized void place(UUID id, Optional<String> code, Function<UUID, String> codeOf) {
        remove(id);
        code.ifPresent(own -> insert(id, position(own, codeOf)));
    }

    private int position(String code, Function<UUID, String> codeOf) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (codeOf.apply(id(middle)).compareTo(code) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void insert(UUID id, int at) {
        makeRoom();
        System.arraycopy(high, at, high, at + 1, size - at);
        System.arraycopy(low, at, low, at + 1, size - at);
        high[at] = id.getMostSignificantBits();
        low[at] = id.getLeastSignificantBits();
        size++;
    }

    private void remove(UUID id) {
        for (int i = 0; i < size; i++) {
            if (low[i] == id.getLeastSignificantBits() && high[i] == id.getMostSignificantBits()) {
                System.arraycopy(high, i + 1, high, i, size - i - 1);
                System.arraycopy(low, i + 1, low, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    private UUID id(int at) {
        return new UUID(high[at], low[at]);
    }

    private void makeRoom() {
        if (size == high.length) {
            int more = size + (size >> 1) + 1;
            high = Arrays.copyOf(high, more);
            low = Arrays.copyOf(low, more);
        }
    }
}
