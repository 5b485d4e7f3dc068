package org.threeplug.tools.breather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// In programs of their own, for a program keeps the collector that it was started with.
final class SerialHeapTest {

    /// What the programs do.
    static final class Program {

        private Program() {}

        public static void main(String[] arguments) {
            var heap = SerialHeap.ofThisProgram();
            if (heap.isEmpty()) {
                System.out.println("none");
                return;
            }
            while (heap.get().young() < 0.6) {
                Arrays.fill(new byte[1024], (byte) 1);
            }
            long[] before = collections();
            heap.get().collectYoung();
            long[] after = collections();
            System.out.printf("%d young, %d all, %b%n", after[0] - before[0], after[1] - before[1], heap.get().young() < 0.2);
            heap.get().collectAll();
            System.out.printf("%d all%n", collections()[1] - after[1]);
        }

        private static long[] collections() {
            return ManagementFactory.getGarbageCollectorMXBeans().stream()
                    .mapToLong(collector -> collector.getCollectionCount())
                    .toArray();
        }
    }

    @Test
    void theNewSpaceIsCollectedAlone() throws IOException, InterruptedException {
        assertThat(Programs.said(Program.class, "-XX:+UseSerialGC")).isEqualToIgnoringNewLines("1 young, 0 all, true1 all");
    }

    @Test
    void underAnotherCollectorThereIsNothingToDo() throws IOException, InterruptedException {
        assertThat(Programs.said(Program.class, "-XX:+UseParallelGC")).isEqualToIgnoringNewLines("none");
    }
}
