package org.threeplug.operations.sales;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// Scans in the order they came. What is scanned while money is taken belongs to the next sale and waits for it, also
/// when the cashier goes back to the present one.
final class ScanQueue {

    private final Queue<Scan> present = new ArrayDeque<>();
    private final Queue<Scan> next = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper waitingForNext = new ReadOnlyIntegerWrapper();
    private boolean paying;

    void offer(Scan scan) {
        (paying ? next : present).add(scan);
        waitingForNext.set(next.size());
    }

    Optional<Scan> take() {
        return Optional.ofNullable(present.poll());
    }

    boolean isEmpty() {
        return present.isEmpty();
    }

    /// From here on scans are for the next sale.
    void payingBegins() {
        paying = true;
    }

    /// The cashier is back at the present sale.
    void payingStops() {
        paying = false;
    }

    /// The present sale is over; what waited is for the one that begins.
    void nextSale() {
        paying = false;
        present.addAll(next);
        next.clear();
        waitingForNext.set(0);
    }

    ReadOnlyIntegerProperty waitingForNext() {
        return waitingForNext.getReadOnlyProperty();
    }
}
