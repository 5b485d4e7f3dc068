package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.devices.printing.PrinterFault.Sent;
import org.threeplug.receipts.SpoolState;
import org.threeplug.receipts.SpoolState.Cause;
import org.threeplug.receipts.SpoolState.Doubtful;
import org.threeplug.receipts.SpoolState.Trouble;
import org.threeplug.receipts.SpoolState.Undrawable;
import org.threeplug.receipts.SpoolState.Unmade;

/// Jobs wait as files until the printer has taken them, so that neither a crash nor an unplugged cable swallows a
/// receipt and no cashier waits for paper. Jobs print in the order they came. One that surely did not come out is tried
/// again; one of which nobody knows waits aside for a person to decide, and holds up no other.
public final class PrintSpool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrintSpool.class);
    private static final long RETRY_SECONDS = 2;
    private static final long LAST_PAPER_SECONDS = 3;

    /// More are no better known for being told.
    private static final int MOST_UNDRAWABLE = 100;

    private final SpoolFolder folder;
    private final Printer printer;
    private final Clock clock;
    private final AtomicReference<Optional<Trouble>> trouble = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Unmade>> unmade = new AtomicReference<>(Optional.empty());
    private final Set<String> brokeOffOnce = new HashSet<>();
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("print-spool").factory());
    private final ExecutorService drawer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("cash-drawer").factory());
    private final Map<String, Undrawable> undrawable = new ConcurrentHashMap<>();
    private volatile int waiting;
    private volatile List<Doubtful> doubtful = List.of();
    private volatile List<String> setAside = List.of();

    public PrintSpool(Path folder, Printer printer, Clock clock) {
        this.folder = new SpoolFolder(folder);
        this.printer = printer;
        this.clock = clock;
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        worker.execute(() -> {
            this.folder.openAgain();
            printAll();
        });
    }

    /// Keeps the job on the disk and returns; printing follows.
    public void add(Paper paper) {
        folder.add(paper);
        worker.execute(this::printAll);
    }

    /// Takes jobs off the queue, such as those that show what must not be shown any more. Doubtful ones and what cannot be
    /// read go too.
    ///
    /// @return the names of those that were waiting
    public List<String> drop(Predicate<String> names) {
        return CompletableFuture.supplyAsync(() -> dropped(names), worker).join();
    }

    private List<String> dropped(Predicate<String> names) {
        folder.doubtful().stream()
                .filter(job -> names.test(folder.told(job).name()))
                .forEach(folder::delete);
        folder.clearSetAside();
        var dropped = new ArrayList<String>();
        for (var job : folder.waiting()) {
            read(job).map(Paper::name).filter(names).filter(_ -> folder.delete(job)).ifPresent(dropped::add);
        }
        look();
        return dropped;
    }

    /// Tried once and at once, whatever is being printed: a drawer that opens minutes later would be worse than none.
    public void openDrawer() {
        drawer.execute(() -> {
            try {
                printer.openDrawer();
            } catch (IOException e) {
                note(Cause.DRAWER, words(e));
            }
        });
    }

    public SpoolState state() {
        return new SpoolState(waiting, trouble.get(), unmade.get(), printer.link(), doubtful, setAside, undrawable());
    }

    /// Asks the printer how it is, after what waits.
    public void check() {
        worker.execute(() -> {
            try {
                printer.ask();
                if (waiting == 0) {
                    trouble.set(Optional.empty());
                }
            } catch (IOException e) {
                note(PrinterFault.of(e, Cause.UNREACHABLE));
            }
        });
    }

    /// Something that needs the printer, between two papers.
    SpoolState.Link inTurn(Turn turn) throws IOException {
        try {
            return worker.submit(turn::run).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw PrinterFault.nothing(Cause.PROGRAM_ENDED);
        }
    }

    interface Turn {
        SpoolState.Link run() throws IOException;
    }

    public void printAgain(String id) {
        withDoubtful(id, job -> {
            brokeOffOnce.remove(id);
            folder.back(job);
            printAll();
        });
    }

    public void letGo(String id) {
        withDoubtful(id, folder::delete);
    }

    private void withDoubtful(String id, Consumer<Path> what) {
        worker.execute(() -> {
            folder.doubtful().stream().filter(job -> folder.told(job).id().equals(id)).forEach(what);
            look();
        });
    }

    public void clearSetAside() {
        worker.execute(() -> {
            folder.clearSetAside();
            look();
        });
    }

    /// Tells whoever watches the printing that papers could not be made.
    ///
    /// @param papers how many; 0 when none is missing any more
    void noteUnmade(int papers, String message) {
        unmade.updateAndGet(known -> papers == 0
                ? Optional.empty()
                : Optional.of(new Unmade(papers, message, known.map(Unmade::since).orElseGet(clock::instant))));
    }

    /// @param what was looked at
    /// @param letters empty when it can be drawn
    void noteUndrawable(String what, String text, String letters) {
        if (letters.isEmpty()) {
            undrawable.remove(what);
        } else if (undrawable.size() < MOST_UNDRAWABLE) {
            undrawable.put(what, new Undrawable(text, letters));
        }
    }

    private List<Undrawable> undrawable() {
        return undrawable.values().stream()
                .sorted(Comparator.comparing(Undrawable::text))
                .toList();
    }

    private void printAll() {
        try {
            boolean done = printWaiting();
            look();
            if (done) {
                trouble.set(Optional.empty());
                return;
            }
        } catch (RuntimeException e) {
            LOG.error("The spool cannot be worked off", e);
            note(Cause.ERROR, e.toString());
        }
        if (!worker.isShutdown()) {
            worker.schedule(this::printAll, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    /// @return whether nothing waits any more
    private boolean printWaiting() {
        var jobs = folder.waiting();
        for (int i = 0; i < jobs.size(); i++) {
            waiting = jobs.size() - i;
            var paper = read(jobs.get(i));
            if (paper.isPresent() && !print(new Job(jobs.get(i)), paper.get())) {
                return false;
            }
        }
        waiting = 0;
        return true;
    }

    /// What cannot be read is put aside under its name; the papers behind it are not its fault.
    private Optional<Paper> read(Path job) {
        try {
            return Optional.of(SpoolFile.read(job));
        } catch (IOException | RuntimeException e) {
            LOG.error("{} is no paper and is put aside", job, e);
            folder.setAside(job);
            return Optional.empty();
        }
    }

    /// @return whether the next may follow
    private boolean print(Job job, Paper paper) {
        try {
            printer.print(paper, job);
            brokeOffOnce.remove(job.id());
            trouble.set(Optional.empty());
            folder.done(job.file);
            return true;
        } catch (IOException e) {
            var fault = PrinterFault.of(e, Cause.UNREACHABLE);
            note(fault);
            return settle(job, fault.sent());
        } catch (RuntimeException e) {
            LOG.error("{} cannot be printed and is put aside", job.file, e);
            folder.setAside(job.file);
            return true;
        }
    }

    /// A paper that broke off in the middle is begun anew once; a printer that stops each time must not print halves for
    /// ever.
    private boolean settle(Job job, Sent sent) {
        boolean again = sent == Sent.NOTHING || sent == Sent.PART && brokeOffOnce.add(job.id());
        if (again) {
            folder.back(job.file);
        } else {
            folder.doubt(job.file);
        }
        return !again;
    }

    private void look() {
        doubtful = folder.doubtful().stream().map(folder::told).toList();
        setAside = folder.setAside();
    }

    private void note(PrinterFault fault) {
        note(fault.trouble(), words(fault));
    }

    private void note(Cause cause, String message) {
        if (trouble.get().isEmpty()) {
            LOG.warn("The printer failed: {} {}", cause, message);
        }
        trouble.updateAndGet(known -> Optional.of(
                new Trouble(cause, message, known.map(Trouble::since).orElseGet(clock::instant))));
    }

    private static String words(IOException e) {
        return e.getMessage() == null ? "" : e.getMessage();
    }

    /// What is being printed is finished when it is about to be; the rest waits for the next start.
    @Override
    public void close() {
        drawer.shutdown();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(LAST_PAPER_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
                worker.awaitTermination(LAST_PAPER_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            worker.shutdownNow();
        }
    }

    /// A paper on its way.
    private final class Job implements PrintWatch {

        private Path file;

        Job(Path file) {
            this.file = file;
        }

        String id() {
            var name = file.getFileName().toString();
            return name.substring(0, name.lastIndexOf('.'));
        }

        @Override
        public void starts() {
            file = folder.sending(file);
        }

        @Override
        public void stalls(Cause cause) {
            note(cause, "");
        }
    }
}
