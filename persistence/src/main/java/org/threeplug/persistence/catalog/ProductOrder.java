package org.threeplug.persistence.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/// A long list of products in the order of their codes, as the numbers of their rows, eight bytes each, so that row
/// 700,000 is as near as row 7: a database has to count its way there.
final class ProductOrder {

    private static final int FIRST_SIZE = 16_384;

    private long[] rows = new long[FIRST_SIZE];
    private int size;
    private boolean complete;

    synchronized void append(long row) {
        makeRoom();
        rows[size++] = row;
    }

    synchronized void complete() {
        rows = Arrays.copyOf(rows, size);
        complete = true;
        notifyAll();
    }

    /// The length of the list; empty while it is being read.
    synchronized OptionalLong size() {
        return complete ? OptionalLong.of(size) : OptionalLong.empty();
    }

    /// Waits a little for the list to be read so far; empty when that takes longer.
    synchronized Optional<long[]> slice(long from, int limit, long millis) {
        long end = from + limit;
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (!complete && end > size) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0 || !waited(left)) {
                return Optional.empty();
            }
        }
        int start = (int) Math.min(from, size);
        return Optional.of(Arrays.copyOfRange(rows, start, (int) Math.min(end, size)));
    }

    private boolean waited(long millis) {
        try {
            wait(Math.min(millis, 50));
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Puts a changed product where it belongs.
    ///
    /// @param code the product's code when it belongs into this list
    /// @param codeOf looks up the codes of others
    synchronized void place(long row, Optional<String> code, LongFunction<String> codeOf) {
        remove(row);
        code.ifPresent(own -> insert(row, position(own, codeOf)));
    }

    private int position(String code, LongFunction<String> codeOf) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (codeOf.apply(rows[middle]).compareTo(code) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private void insert(long row, int at) {
        makeRoom();
        System.arraycopy(rows, at, rows, at + 1, size - at);
        rows[at] = row;
        size++;
    }

    private void remove(long row) {
        for (int i = 0; i < size; i++) {
            if (rows[i] == row) {
                System.arraycopy(rows, i + 1, rows, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    private void makeRoom() {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + (size >> 1) + 1);
        }
    }
}
