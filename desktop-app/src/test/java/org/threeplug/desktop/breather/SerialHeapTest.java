package org.threeplug.desktop.breather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        assertThat(said("-XX:+UseSerialGC")).isEqualToIgnoringNewLines("1 young, 0 all, true1 all");
    }

    @Test
    void underAnotherCollectorThereIsNothingToDo() throws IOException, InterruptedException {
        assertThat(said("-XX:+UseParallelGC")).isEqualToIgnoringNewLines("none");
    }

    private static String said(String collector) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        collector,
                        "-Xmx64m",
                        "-Xmn20m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said;
    }
}
