package org.threeplug.faultlab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes down where all threads are when opening or closing a store takes too long: one such stall was seen in the trial of
/// the mechanism and never explained.
final class StallWatch implements AutoCloseable {

    static final int SECONDS = 10;

    private final Path stalls;
    private final AtomicInteger seen = new AtomicInteger();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stall-watch").factory());

    /// @param stalls the file for the stacks
    StallWatch(Path stalls) {
        this.stalls = stalls;
    }

    /// Watches this process.
    ///
    /// @return to be cancelled when what is watched has come to its end
    Future<?> watch(String what) {
        return timer.schedule(() -> write(what, own()), SECONDS, TimeUnit.SECONDS);
    }

    /// Watches another one.
    Future<?> watch(String what, Process process) {
        return timer.schedule(() -> write(what, of(process)), SECONDS, TimeUnit.SECONDS);
    }

    int seen() {
        return seen.get();
    }

    private static String own() {
        return Stream.of(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
                .map(Object::toString)
                .collect(Collectors.joining());
    }

    private static String of(Process process) {
        try {
            var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            var asked = new ProcessBuilder(jcmd, Long.toString(process.pid()), "Thread.print", "-l")
                    .redirectErrorStream(true)
                    .start();
            return new String(asked.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "no stacks: " + e;
        }
    }

    private void write(String what, String stacks) {
        seen.incrementAndGet();
        try {
            Files.writeString(
                    stalls,
                    "== " + what + " took longer than " + SECONDS + " s\n" + stacks + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
