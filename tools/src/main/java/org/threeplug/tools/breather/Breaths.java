package org.threeplug.tools.breather;

/// What is worth collecting in a short and in a long moment.
final class Breaths {

    /// Some seven scans; with less there is little to gain, with more the next scans may not fit.
    static final double YOUNG = 0.5;

    static final double OLD = 0.7;

    /// What lasts is not collected again and again for nothing.
    static final double GROWN = 0.1;

    private final Heap heap;
    private double left;

    Breaths(Heap heap) {
        this.heap = heap;
    }

    void shortOne() {
        if (heap.young() >= YOUNG) {
            heap.collectYoung();
        }
    }

    void longOne() {
        double old = heap.old();
        if (old >= OLD && old >= left + GROWN) {
            heap.collectAll();
            left = heap.old();
        }
    }
}
