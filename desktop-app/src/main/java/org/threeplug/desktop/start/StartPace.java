package org.threeplug.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the start took until the sign-in was painted, step by step: milliseconds since the process began, and of the
/// processor at the end. The steps of the store and of the window run side by side.
final class StartPace {

    private static final Path STATUS = Path.of("/proc/self/stat");
    private static final Path UP = Path.of("/proc/uptime");

    /// Linux counts a process's start in hundredths of a second.
    private static final double TICK_MILLIS = 10;

    private static final int START_TICK = 19;

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private final Optional<Long> atBeginning;

    /// @param measuring whether anybody wants to know
    StartPace(boolean measuring) {
        atBeginning = measuring ? sinceStart() : Optional.empty();
        reached("program");
    }

    synchronized void reached(String step) {
        var since = Duration.ofNanos(System.nanoTime() - began).toMillis();
        atBeginning.ifPresent(before -> figures.put(step + "Millis", before + since));
    }

    /// @return the figures as JSON, written without a library: loading one would take part of what is measured
    synchronized String painted() {
        reached("signInPainted");
        ProcessHandle.current().info().totalCpuDuration().ifPresent(cpu -> figures.put("cpuMillis", cpu.toMillis()));
        return figures.entrySet().stream()
                .map(figure -> "\"%s\":%s".formatted(figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    synchronized Map<String, Object> figures() {
        return new LinkedHashMap<>(figures);
    }

    /// On Linux from the kernel's own count: the JDK's start instant is up to a second off there.
    private static Optional<Long> sinceStart() {
        if (!Files.exists(STATUS)) {
            return ProcessHandle.current()
                    .info()
                    .startInstant()
                    .map(start -> Duration.between(start, Instant.now()).toMillis());
        }
        try {
            var up = Double.parseDouble(Files.readString(UP).split(" ")[0]);
            var fields = Files.readString(STATUS).replaceFirst(".*\\) ", "").split(" ");
            return Optional.of(Math.round(up * 1_000 - Long.parseLong(fields[START_TICK]) * TICK_MILLIS));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
