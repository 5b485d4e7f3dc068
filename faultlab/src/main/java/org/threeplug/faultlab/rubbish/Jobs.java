package org.threeplug.faultlab.rubbish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.threeplug.devices.printing.Paper;
import org.threeplug.devices.printing.PrintSpool;

/// A spool with rubbish before a receipt.
public final class Jobs {

    private static final String GOOD = "good";

    private final byte[] whole;

    private Jobs(byte[] whole) {
        this.whole = whole;
    }

    /// Learns from the program what a job looks like.
    ///
    /// @param folder that is free
    public static Jobs learnt(Path folder) throws IOException {
        try (var spool = new PrintSpool(folder, new PatientPrinter(false, GOOD), Clock.systemUTC())) {
            spool.add(new Paper(GOOD, new byte[] {1, 2, 3}, "good\n"));
        }
        return new Jobs(Files.readAllBytes(files(folder).getFirst()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var jobs = Files.list(folder)) {
            return jobs.filter(file -> file.toString().endsWith(".job")).toList();
        }
    }

    /// Lays rubbish before a receipt.
    public void lay(Path folder, HostileFiles rubbish) throws IOException {
        for (var i = 0; i < 3; i++) {
            Files.write(folder.resolve("0000-%04d.job".formatted(i)), rubbish.job(whole));
        }
        Files.write(folder.resolve("9999.job"), whole);
    }

    /// Prints what can be printed.
    ///
    /// @return whether the receipt came out and what is no job does not wait any more
    public boolean isPrinted(Path folder) throws IOException, InterruptedException {
        var printer = new PatientPrinter(true, GOOD);
        try (var _ = new PrintSpool(folder, printer, Clock.systemUTC())) {
            if (!printer.hasPrinted()) {
                return false;
            }
        }
        return files(folder).isEmpty();
    }
}
