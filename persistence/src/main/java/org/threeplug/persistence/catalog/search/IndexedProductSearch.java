package org.threeplug.persistence.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Events;

/// Keeps the index in step with the catalogue on a thread of its own. The journal says what changed since the record the
/// index remembers, so nothing is missed, whether the program was running or not; events only say when to look. An index
/// that is missing, damaged or of another size than the catalogue is made again.
public final class IndexedProductSearch implements ProductSearch, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexedProductSearch.class);
    private static final int BLOCK = 2_000;
    private static final long GATHER_MILLIS = 100;

    /// How long it must be quiet before an import counts as over. An index that kept up with it would take half of the
    /// machine from it, and do much of its work again and again.
    private static final long IMPORT_OVER_MILLIS = 2_000;

    /// From so many on, new products that outnumber the known ones make a new index: several times as fast.
    private static final long MANY = 20_000;

    private static final long COMMIT_AFTER_MILLIS = 3_000;
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final ProductTexts texts;
    private final ChangedProducts changes;
    private final Runnable deaf;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition happened = lock.newCondition();
    private final Thread keeper;
    private boolean changed;
    private boolean importing;
    private boolean closing;
    private boolean damaged;
    private volatile State state = new State(Phase.OPENING, 0, 0);
    private volatile @Nullable ProductIndex index;

    /// @param folder holds nothing but the index
    public IndexedProductSearch(
            Path folder, Supplier<DSLContext> reads, ChangedProducts changes, Events events) {
        this.folder = folder;
        this.texts = new ProductTexts(reads);
        this.changes = changes;
        this.deaf = events.listen(this::heard);
        this.keeper = Thread.ofPlatform().name("product-search").daemon().priority(Thread.MIN_PRIORITY).unstarted(this::keep);
    }

    /// Opens or makes the index in the background.
    public void start() {
        keeper.start();
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Optional<List<UUID>> find(Question question, int from, int limit) {
        return asking(open -> open.find(question, from, limit));
    }

    @Override
    public Optional<List<UUID>> alike(String text, int limit) {
        return asking(open -> open.alike(text, limit));
    }

    @Override
    public Optional<Long> count(Question question) {
        return asking(open -> open.count(question));
    }

    @Override
    public void close() {
        deaf.run();
        signal(() -> closing = true);
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nobody waits for an index that is far behind when the program ends.
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super("the store is being closed", null, false, false);
        }
    }

    private interface Ask<T> {
        T of(ProductIndex open);
    }

    private <T> Optional<T> asking(Ask<T> ask) {
        var open = index;
        if (open == null || state.phase() != Phase.READY) {
            return Optional.empty();
        }
        try {
            return Optional.of(ask.of(open));
        } catch (UncheckedIOException | org.apache.lucene.store.AlreadyClosedException e) {
            LOG.warn("The product index cannot be read", e);
            signal(() -> damaged = true);
            return Optional.empty();
        }
    }

    private void heard(Event event) {
        if (event.kind().startsWith("catalog.") || event.kind().startsWith("setup.")) {
            signal(() -> {
                changed = true;
                importing |= event.kind().equals("catalog.imported");
            });
        }
    }

    private void signal(Runnable what) {
        lock.lock();
        try {
            what.run();
            happened.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void keep() {
        for (int attempt = 1; attempt <= ATTEMPTS && !isClosing(); attempt++) {
            try {
                work();
            } catch (Stopped _) {
                LOG.info("The product index goes on from its last commit when the store is opened next");
            } catch (IOException | RuntimeException e) {
                LOG.warn("The product index is made again", e);
                state = new State(Phase.OPENING, 0, 0);
                abandon();
                empty();
            }
        }
        state = new State(Phase.CLOSED, 0, 0);
        abandon();
    }

    private void work() throws IOException {
        var open = open();
        index = open;
        var known = open.sequence();
        long done = known.isPresent() ? follow(open, known.getAsLong()) : build(open);
        if (open.size() != texts.count() && changes.newest() == done) {
            LOG.warn("The product index holds {} products, the catalogue {}", open.size(), texts.count());
            done = build(open);
        }
        if (isClosing()) {
            return;
        }
        state = new State(Phase.READY, open.size(), open.size());
        long committed = known.orElse(0);
        for (var wake = await(done > committed); wake != Wake.END; wake = await(done > committed)) {
            if (wake == Wake.CHANGED) {
                done = follow(open, done);
                state = new State(Phase.READY, open.size(), open.size());
            } else {
                open.commit(done);
                committed = done;
            }
        }
        open.commit(done);
    }

    private ProductIndex open() throws IOException {
        Files.createDirectories(folder);
        try {
            return new ProductIndex(folder);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The product index cannot be opened and is made again", e);
            empty();
            return new ProductIndex(folder);
        }
    }

    private enum Wake {
        CHANGED,
        QUIET,
        END
    }

    /// Waits for changes, and for those that follow at once; or, with something to commit, for a quiet moment.
    private Wake await(boolean uncommitted) throws IOException {
        lock.lock();
        try {
            while (!changed && !closing && !damaged) {
                if (!uncommitted) {
                    happened.await();
                } else if (!happened.await(COMMIT_AFTER_MILLIS, TimeUnit.MILLISECONDS)) {
                    return Wake.QUIET;
                }
            }
            if (damaged) {
                damaged = false;
                throw new IOException("The product index cannot be read");
            }
            gather();
            changed = false;
            return closing ? Wake.END : Wake.CHANGED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Wake.END;
        } finally {
            lock.unlock();
        }
    }

    private void gather() throws InterruptedException {
        do {
            changed = false;
            long left = TimeUnit.MILLISECONDS.toNanos(importing ? IMPORT_OVER_MILLIS : GATHER_MILLIS);
            while (left > 0 && !closing && !damaged) {
                left = happened.awaitNanos(left);
            }
        } while (importing && changed && !closing && !damaged);
        importing = false;
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private long follow(ProductIndex open, long done) throws IOException {
        return texts.count() > 2 * open.size() + MANY ? build(open) : catchUp(open, done);
    }

    private long build(ProductIndex open) throws IOException {
        long from = changes.newest();
        long total = texts.count();
        open.clear();
        Optional<UUID> last = Optional.empty();
        long done = 0;
        state = new State(Phase.BUILDING, done, total);
        for (var block = texts.after(last, BLOCK); !block.isEmpty(); block = texts.after(last, BLOCK)) {
            if (isClosing()) {
                return from;
            }
            open.add(block);
            last = Optional.of(block.getLast().id());
            done += block.size();
            state = new State(Phase.BUILDING, done, Math.max(done, total));
        }
        open.join();
        open.refresh();
        open.commit(from);
        return catchUp(open, from);
    }

    private long catchUp(ProductIndex open, long from) throws IOException {
        Set<UUID> touched = new HashSet<>();
        long to = changes.since(from, product -> {
            touched.add(product);
            if (touched.size() >= BLOCK) {
                replace(open, touched);
                touched.clear();
            }
        });
        replace(open, touched);
        open.refresh();
        return to;
    }

    private void replace(ProductIndex open, Set<UUID> products) {
        if (products.isEmpty()) {
            return;
        }
        if (isClosing()) {
            throw new Stopped();
        }
        try {
            open.replace(products, texts.of(products));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void abandon() {
        var open = index;
        index = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException e) {
                LOG.warn("The product index cannot be closed", e);
            }
        }
    }

    private void empty() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The product index cannot be removed", e);
        }
    }
}
