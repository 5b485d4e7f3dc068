package org.threeplug.faultlab;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// A line for whoever waits, every few seconds, on the error stream: on a terminal it is overwritten by the next.
final class Progress implements AutoCloseable {

    private static final int SECONDS_ON_A_TERMINAL = 2;
    private static final int SECONDS_IN_A_FILE = 60;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress").factory());
    private final boolean terminal = System.console() != null && System.console().isTerminal();

    Progress(Supplier<String> line) {
        var every = terminal ? SECONDS_ON_A_TERMINAL : SECONDS_IN_A_FILE;
        timer.scheduleWithFixedDelay(() -> say(line.get()), every, every, TimeUnit.SECONDS);
    }

    private void say(String line) {
        System.err.print(terminal ? "\r" + line + "   " : line + "\n");
        System.err.flush();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        if (terminal) {
            System.err.println();
        }
    }
}
