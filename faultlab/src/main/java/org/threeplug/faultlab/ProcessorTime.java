package org.threeplug.faultlab;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process has taken of the processors, on Linux with the tills that it started and that have ended. On a computer
/// that does other things too it says more than the clock.
final class ProcessorTime {

    private static final Path LINUX = Path.of("/proc/self/stat");
    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int OWN_AND_CHILDREN = 4;

    private ProcessorTime() {}

    static double seconds() {
        try {
            return Files.exists(LINUX) ? linux() : own();
        } catch (IOException _) {
            return own();
        }
    }

    private static double linux() throws IOException {
        var text = Files.readString(LINUX);
        var afterName = text.substring(text.lastIndexOf(')') + 2).split(" ");
        var ticks = 0L;
        for (var field = USER; field < USER + OWN_AND_CHILDREN; field++) {
            ticks += Long.parseLong(afterName[field]);
        }
        return ticks / TICKS_A_SECOND;
    }

    private static double own() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime() / 1e9
                : 0;
    }
}
