package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState.Cause;

/// Queues of CUPS, through its own commands: Java's printing would send the bytes through the queue's driver, which prints
/// them as text.
final class CupsQueues implements SystemQueues {

    private static final Logger LOG = LoggerFactory.getLogger(CupsQueues.class);
    private static final long SECONDS = 20;

    private final Path lp;
    private final Path list;

    CupsQueues(Path lp, Path list) {
        this.lp = lp;
        this.list = list;
    }

    private record Ended(boolean inTime, int code, String words) {}

    @Override
    public List<String> names() {
        try {
            var ended = run(new byte[0], list.toString(), "-e");
            return ended.inTime() && ended.code() == 0 ? ended.words().lines().filter(line -> !line.isBlank()).toList() : List.of();
        } catch (IOException e) {
            LOG.warn("the system's printers cannot be listed", e);
            return List.of();
        }
    }

    @Override
    public void send(String queue, String title, byte[] bytes) throws IOException {
        var ended = run(bytes, lp.toString(), "-d", queue, "-o", "raw", "-t", title, "--", "-");
        if (!ended.inTime()) {
            throw new PrinterFault(Cause.NO_ANSWER, Sent.WHOLE, "");
        }
        if (ended.code() != 0) {
            throw new PrinterFault(Cause.UNREACHABLE, Sent.NOTHING, ended.words().strip());
        }
    }

    /// Input and answers go through files, so that neither side waits for the other.
    private static Ended run(byte[] input, String... command) throws IOException {
        var in = Files.createTempFile("3plugpos-print", ".in");
        var out = Files.createTempFile("3plugpos-print", ".out");
        try {
            Files.write(in, input);
            var process = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            boolean inTime = process.waitFor(SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return new Ended(
                    inTime, inTime ? process.exitValue() : -1, Files.readString(out, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PrinterFault(Cause.PROGRAM_ENDED, Sent.WHOLE, "");
        } finally {
            Files.deleteIfExists(in);
            Files.deleteIfExists(out);
        }
    }
}
