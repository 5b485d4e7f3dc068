package org.threeplug.devices.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Papers that could not be drawn or spooled, so that they are tried again. The receipts among them are also kept in a
/// file, because the mark of the newest receipt moves on and a restart would not find them. Used on the drawing thread only.
final class UnmadePapers {

    private static final Logger LOG = LoggerFactory.getLogger(UnmadePapers.class);
    private static final Pattern RECEIPT = Pattern.compile("copy (\\d+) of ([0-9a-f-]{36})");

    /// @param copy 0 for the first print
    record Receipt(UUID document, int copy) {

        @Override
        public String toString() {
            return "copy " + copy + " of " + document;
        }
    }

    private final Path file;
    private final Map<String, Runnable> jobs = new LinkedHashMap<>();
    private Set<String> kept = Set.of();

    UnmadePapers(Path file) {
        this.file = file;
    }

    /// Takes up the receipts that were missing when the program ended.
    void load(Function<Receipt, Runnable> making) {
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream()
                        .flatMap(line -> receipt(line).stream())
                        .forEach(receipt -> jobs.put(receipt.toString(), making.apply(receipt)));
            }
            kept = receipts();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs the job.
    ///
    /// @return what went wrong; the job is then remembered
    Optional<RuntimeException> attempt(String what, Runnable job) {
        try {
            job.run();
            jobs.remove(what);
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.error("Could not make: {}", what, e);
            jobs.put(what, job);
            return Optional.of(e);
        } finally {
            keep();
        }
    }

    /// The jobs to try again, the oldest first.
    Map<String, Runnable> jobs() {
        return new LinkedHashMap<>(jobs);
    }

    /// Whether a restart finds all of them.
    boolean areKept() {
        return kept.equals(receipts());
    }

    private void keep() {
        if (areKept()) {
            return;
        }
        var receipts = receipts();
        try {
            Files.write(file, receipts);
            kept = receipts;
        } catch (IOException e) {
            LOG.error("Could not keep what receipts are missing: {}", receipts, e);
        }
    }

    private Set<String> receipts() {
        var receipts = new LinkedHashSet<String>();
        jobs.keySet().stream().filter(what -> receipt(what).isPresent()).forEach(receipts::add);
        return receipts;
    }

    private static Optional<Receipt> receipt(String what) {
        var match = RECEIPT.matcher(what);
        return match.matches()
                ? Optional.of(new Receipt(UUID.fromString(match.group(2)), Integer.parseInt(match.group(1))))
                : Optional.empty();
    }
}
