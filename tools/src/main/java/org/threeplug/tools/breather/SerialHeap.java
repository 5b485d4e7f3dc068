package org.threeplug.tools.breather;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;

/// The heap of the collector that the till runs with.
final class SerialHeap implements Heap {

    private static final int PIECE = 128 * 1024;

    /// Filling up ends here even where no collection shows.
    private static final double ROUNDS = 1.5;

    private final MemoryPoolMXBean eden;
    private final MemoryPoolMXBean tenured;

    /// Keeps the pieces from being optimized away.
    private volatile byte[] piece = {};

    private SerialHeap(MemoryPoolMXBean eden, MemoryPoolMXBean tenured) {
        this.eden = eden;
        this.tenured = tenured;
    }

    /// @return empty under another collector
    static Optional<SerialHeap> ofThisProgram() {
        return pool("Eden Space").flatMap(young -> pool("Tenured Gen").map(old -> new SerialHeap(young, old)));
    }

    private static Optional<MemoryPoolMXBean> pool(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(name))
                .findFirst();
    }

    @Override
    public double young() {
        return share(eden);
    }

    @Override
    public double old() {
        return share(tenured);
    }

    private static double share(MemoryPoolMXBean pool) {
        var use = pool.getUsage();
        return (double) use.getUsed() / Math.max(use.getCommitted(), use.getMax());
    }

    /// There is no call for it: the machine collects when the space is full, so this fills it with what nobody keeps.
    @Override
    public void collectYoung() {
        long left = (long) (eden.getUsage().getCommitted() * ROUNDS);
        long before = eden.getUsage().getUsed();
        while (left > 0 && eden.getUsage().getUsed() >= before) {
            piece = new byte[PIECE];
            left -= piece.length;
        }
        piece = new byte[0];
    }

    @Override
    public void collectAll() {
        System.gc();
    }
}
