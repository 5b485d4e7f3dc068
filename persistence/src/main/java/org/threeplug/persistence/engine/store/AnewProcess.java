package org.threeplug.persistence.engine.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.PlainFigures;
import org.threeplug.persistence.engine.database.ReadConnections;

/// Makes a large database from the journal in a process of its own, which takes a quarter of the computer's memory, at most
/// 1.5 GB. A till has little, and H2 takes the more to know its own file the larger that is.
///
/// The process reads the store that the till holds open, and writes nothing but the new database beside the old one's
/// place. It ends when the till does: its input ends then.
final class AnewProcess {

    private static final Logger LOG = LoggerFactory.getLogger(AnewProcess.class);
    private static final String APPLIED = "applied ";
    private static final int LAST_WORDS = 40;
    private static final long LEAST_HEAP = 256L * 1024 * 1024;
    private static final long MOST_HEAP = 1_536L * 1024 * 1024;

    private final String java;
    private final String classPath;

    AnewProcess() {
        this(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"));
    }

    AnewProcess(String java, String classPath) {
        this.java = java;
        this.classPath = classPath;
    }

    /// @param applied told the number of the newest record that the new database holds
    /// @return whether it was made; if not, the log says why
    boolean make(StoreDirectory directory, LongConsumer applied) {
        try {
            var process = new ProcessBuilder(command(directory))
                    .redirectErrorStream(true)
                    .start();
            try {
                return listen(process, applied);
            } finally {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (IOException e) {
            LOG.warn("no process could be started to make the database anew", e);
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> command(StoreDirectory directory) {
        return List.of(
                java,
                "-XX:+UseParallelGC",
                "-Xmx" + heap(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                classPath,
                AnewProcess.class.getName(),
                directory.root().toString());
    }

    private static long heap() {
        var computer = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.clamp(computer.getTotalMemorySize() / 4, LEAST_HEAP, MOST_HEAP);
    }

    private static boolean listen(Process process, LongConsumer applied) throws IOException, InterruptedException {
        var said = new ArrayDeque<String>();
        try (var out = process.inputReader()) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                // What the Java machine says may run into a line.
                var number = line.startsWith(APPLIED) ? line.substring(APPLIED.length()) : "";
                if (number.matches("\\d{1,18}")) {
                    applied.accept(Long.parseLong(number));
                } else {
                    said.add(line);
                    if (said.size() > LAST_WORDS) {
                        said.remove();
                    }
                }
            }
        }
        int end = process.waitFor();
        if (end != 0) {
            LOG.warn("the process that makes the database anew ended with {}: {}", end, String.join("\n", said));
        }
        return end == 0;
    }

    /// @param arguments the store's folder
    public static void main(String[] arguments) throws SQLException, IOException {
        PlainFigures.everywhere();
        var directory = new StoreDirectory(Path.of(arguments[0]));
        Thread.ofPlatform().daemon().name("till-watch").start(AnewProcess::endWithTheTill);
        // Read by the till, not by a person at a terminal.
        var till = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        var options = StoreOptions.DEFAULT.withWatch(new OpeningWatch() {
            @Override
            public void applied(long journalRecord, long last) {
                till.println(APPLIED + journalRecord);
            }
        });
        // One that a killed till has left behind is about to end.
        try (var turn = FileChannel.open(
                        directory.rebuilding(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = turn.lock();
                var reads = new ReadConnections()) {
            new EngineOpening(directory, options, reads)
                    .rebuild(directory.rebuilt())
                    .close();
        }
    }

    private static void endWithTheTill() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is said; only the end counts.
            }
        } catch (IOException _) {
            // The till is gone in another way.
        }
        Runtime.getRuntime().halt(1);
    }
}
