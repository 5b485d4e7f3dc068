package org.threeplug.devices.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Ids;

/// Jobs wait as files until the printer has taken them, so that neither a crash nor an unplugged cable swallows a
/// receipt and no cashier waits for paper. Jobs print in the order they came; one that fails is tried again.
public final class PrintSpool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrintSpool.class);
    private static final long RETRY_SECONDS = 2;

    private final Path folder;
    private final Printer printer;
    private final Clock clock;
    private final AtomicReference<SpoolState> state = new AtomicReference<>(new SpoolState(0, Optional.empty(), Optional.empty()));
    private final AtomicReference<Optional<SpoolState.Unmade>> unmade = new AtomicReference<>(Optional.empty());
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("print-spool").factory());

    public PrintSpool(Path folder, Printer printer, Clock clock) {
        this.folder = folder;
        this.printer = printer;
        this.clock = clock;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        worker.execute(this::printAll);
    }

    /// Keeps the job on the disk and returns; printing follows.
    public void add(Paper paper) {
        write(paper);
        worker.execute(this::printAll);
    }

    /// Takes waiting jobs off the queue, such as those that show what must not be shown any more.
    ///
    /// @return the names of those that were waiting
    public List<String> drop(Predicate<String> names) {
        return CompletableFuture.supplyAsync(() -> dropped(names), worker).join();
    }

    private List<String> dropped(Predicate<String> names) {
        var dropped = new ArrayList<String>();
        try {
            for (var job : jobs()) {
                var name = read(job).name();
                if (names.test(name)) {
                    Files.delete(job);
                    dropped.add(name);
                }
            }
            return dropped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tried once: a drawer that opens minutes later would be worse than none.
    public void openDrawer() {
        worker.execute(() -> {
            try {
                printer.openDrawer();
            } catch (IOException e) {
                failed(e);
            }
        });
    }

    public SpoolState state() {
        var printing = state.get();
        return new SpoolState(printing.waiting(), printing.trouble(), unmade.get());
    }

    /// Tells whoever watches the printing that papers could not be made.
    ///
    /// @param papers how many; 0 when none is missing any more
    void noteUnmade(int papers, String message) {
        unmade.updateAndGet(known -> papers == 0
                ? Optional.empty()
                : Optional.of(new SpoolState.Unmade(
                        papers, message, known.map(SpoolState.Unmade::since).orElseGet(clock::instant))));
    }

    private void printAll() {
        var jobs = jobs();
        for (int i = 0; i < jobs.size(); i++) {
            state.set(new SpoolState(jobs.size() - i, state.get().trouble(), Optional.empty()));
            try {
                printer.print(read(jobs.get(i)));
                Files.delete(jobs.get(i));
            } catch (IOException e) {
                failed(e);
                worker.schedule(this::printAll, RETRY_SECONDS, TimeUnit.SECONDS);
                return;
            }
        }
        state.set(new SpoolState(0, Optional.empty(), Optional.empty()));
    }

    private void failed(IOException e) {
        var known = state.get();
        if (known.trouble().isEmpty()) {
            LOG.warn("The printer failed: {}", e.toString());
        }
        var since = known.trouble().map(SpoolState.Trouble::since).orElseGet(clock::instant);
        state.set(new SpoolState(
                jobs().size(),
                Optional.of(new SpoolState.Trouble(String.valueOf(e.getMessage()), since)),
                Optional.empty()));
    }

    private List<Path> jobs() {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".job")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Paper paper) {
        var id = Ids.next().toString();
        var draft = folder.resolve(id + ".draft");
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(SpoolFile.write(paper));
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(false);
            }
            Files.move(draft, folder.resolve(id + ".job"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Paper read(Path job) throws IOException {
        return SpoolFile.read(Files.readAllBytes(job));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
