package org.threeplug.server.compose;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Scopes;
import com.google.inject.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.identity.GrantRights;
import org.threeplug.identity.Identity;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.persistence.backup.places.OwnBackups;
import org.threeplug.persistence.backup.restore.StoreSwitch;
import org.threeplug.persistence.catalog.importing.ImportTraces;
import org.threeplug.persistence.catalog.importing.MadeUpPrices;
import org.threeplug.persistence.catalog.search.ProductSearch;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.store.Condition;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.identity.OwnHand;
import org.threeplug.persistence.plugs.StoredPlugBook;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.questions.Desk;
import org.threeplug.questions.Question;
import org.threeplug.server.door.TillDoor;
import org.threeplug.server.log.Logs;
import org.threeplug.server.plugs.PlugHost;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;

/// A store that is open, with everything that works on it.
public final class OpenStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    /// How long a search index may take to be ready before a check gives up on it.
    private static final long SEARCH_MINUTES = 10;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int MOST_LOOKS = 500;

    /// Looking a large database over takes seconds of a processor that belong to whoever opens the till.
    private static final Duration CHECK_AFTER = Duration.ofSeconds(30);

    private final Path root;
    private final Store store;
    private final Injector injector;
    private final PlugHost plugs;
    private final Closing closing;
    private final boolean logged;
    private final ReentrantLock waking = new ReentrantLock();
    private final ReentrantLock bringing = new ReentrantLock();
    private boolean brought;
    private final AtomicReference<OwnerOnly.Taken> files = new AtomicReference<>(OwnerOnly.Taken.NOTHING);
    private boolean closed;

    private OpenStore(
            Path root, Store store, PlugHost plugs, Closing closing, Injector injector, boolean logged) {
        this.root = root;
        this.store = store;
        this.logged = logged;
        this.plugs = plugs;
        this.closing = closing;
        this.injector = injector;
    }

    /// @throws RefusedException when there is no store
    public static OpenStore existing(Path root) {
        completeRestore(root);
        mustBeStore(root);
        return open(root, options());
    }

    /// Opens the store, or makes one where nothing is yet.
    ///
    /// @throws RefusedException when the folder holds something else
    public static OpenStore atOrNew(Path root) {
        return atOrNew(root, OpeningWatch.NOBODY);
    }

    /// @param watch told how far it is
    public static OpenStore atOrNew(Path root, OpeningWatch watch) {
        return atOrNew(root, options().withWatch(watch));
    }

    /// As [#atOrNew(Path)], with options of one's own; the write sides are put in.
    public static OpenStore atOrNew(Path root, StoreOptions options) {
        completeRestore(root);
        if (!isStore(root)) {
            mustBeFree(root);
        }
        return open(root, options);
    }

    /// Opens the store, or makes one, with no more than the sign-in needs, which is seen the sooner. The rest is for
    /// [#wake].
    ///
    /// @param watch told how far it is
    /// @param reached told what is done, step by step
    /// @throws RefusedException when the folder holds something else
    public static OpenStore forSignIn(Path root, OpeningWatch watch, Consumer<String> reached) {
        completeRestore(root);
        if (!isStore(root)) {
            mustBeFree(root);
        }
        var open = asleep(root, options().withWatch(watch), true, reached);
        open.store.checkAfter(CHECK_AFTER);
        return open;
    }

    /// Makes a store that nobody will miss, beside the one that is open. Only the gate and the reads are awake, and the log
    /// stays where it is.
    public static OpenStore scratch(Path root, StoreOptions options, PlugHost plugs) {
        return asleep(root, options, false, _ -> {}, plugs);
    }

    public static boolean isStore(Path root) {
        return Files.isDirectory(journal(root));
    }

    public static void mustBeStore(Path root) {
        if (!isStore(root)) {
            throw new RefusedException("store.none", root.toString());
        }
    }

    public static Path journal(Path root) {
        return root.resolve("journal");
    }

    /// For checks that open the files themselves.
    public static StoreOptions options() {
        return StoreOptions.DEFAULT.withRules(Invariants::new);
    }

    private static OpenStore open(Path root, StoreOptions options) {
        var open = asleep(root, options, true, _ -> {});
        try {
            open.wake();
            open.store.checkAfter(Duration.ZERO);
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static OpenStore asleep(Path root, StoreOptions options, boolean logged, Consumer<String> reached) {
        return asleep(root, options, logged, reached, PlugHost.find());
    }

    private static OpenStore asleep(
            Path root, StoreOptions options, boolean logged, Consumer<String> reached, PlugHost plugs) {
        var ports = new WriteSides(plugs);
        var closing = new Closing();
        var opened = new CompletableFuture<Store>();
        // What works on the store is put together while it opens, and made when it is.
        var injector = CompletableFuture.supplyAsync(
                () -> Guice.createInjector(
                        Stage.DEVELOPMENT, Composition.of(root, opened::join, plugs, closing)),
                composing -> Thread.ofPlatform().daemon().name("composing").start(composing));
        var store = Store.open(root, options.withPorts(ports.all()).withBackgroundCheck(false));
        opened.complete(store);
        reached.accept("store");
        try {
            var open = new OpenStore(root, store, plugs, closing, injector.join(), logged);
            reached.accept("composed");
            ports.currencyFrom(open.settings());
            new AfterRestore(open, store).settle();
            reached.accept("settings");
            return open;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /// A restore that was cut in two is completed before anything else.
    private static void completeRestore(Path root) {
        try {
            StoreSwitch.complete(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mustBeFree(Path root) {
        try {
            OwnerOnly.folder(root);
        } catch (IOException e) {
            throw new RefusedException("store.no-folder", root.toString());
        }
        try (var inside = Files.list(root)) {
            boolean foreign = inside.map(path -> path.getFileName().toString())
                    .anyMatch(name -> !List.of("logs", "store.lock").contains(name));
            if (foreign) {
                throw new RefusedException("store.not-a-store", root.toString());
            }
        } catch (IOException e) {
            throw new RefusedException("store.not-a-store", root.toString());
        }
    }

    /// Makes everything that works on the store and is not there yet, such as the search and the printing, piece by piece,
    /// so that whoever closes the store need not wait for all of it. Does nothing once the store is being closed.
    public void wake() {
        unlessClosed(this::log);
        unlessClosed(this::takeFiles);
        bringPlugs();
        for (var binding : injector.getAllBindings().values()) {
            if (Scopes.isSingleton(binding)) {
                unlessClosed(() -> binding.getProvider().get());
            }
        }
    }

    /// Behind everything else: a store that an earlier release made, or somebody copied, is its owner's again.
    private void takeFiles() {
        if (logged) {
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("owner-only").start(() ->
                    files.set(OwnerOnly.takeAll(root).and(OwnBackups.take(root))));
        }
    }

    /// How many files of the store others can read though they should not.
    public int filesOpenToOthers() {
        return files.get().open();
    }

    private void log() {
        if (logged) {
            Logs.into(root);
        }
    }

    /// Does something that must not come after the end of the store.
    public void unlessClosed(Runnable work) {
        waking.lock();
        try {
            if (!closed) {
                work.run();
            }
        } finally {
            waking.unlock();
        }
    }

    /// Adds the anchor of each Z report to the files that are kept elsewhere, as soon as it is closed.
    public void keepAnchors() {
        var desk = get(BackupDesk.class);
        get(Events.class).listen(event -> {
            if (event.kind().equals("cash.shift-closed")) {
                Thread.ofVirtual().name("anchors").start(desk::keepAnchors);
            }
        });
    }

    /// Ends with the store.
    public void whileOpen(AutoCloseable work) {
        closing.later(work);
    }

    /// Lets commands of other processes in, until the store is closed. Without, they are told who has the store.
    public void openDoor(TillDoor.Visit visit) {
        try {
            closing.later(TillDoor.open(root, visit));
        } catch (IOException e) {
            LOG.warn("other processes cannot ask this one", e);
        }
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    public Injector injector() {
        return injector;
    }

    public PlugHost plugs() {
        bringPlugs();
        return plugs;
    }

    /// Whoever asks for the plugs first makes sure that their tables are there.
    private void bringPlugs() {
        bringing.lock();
        try {
            if (!brought) {
                var tables = plugs.tables();
                if (!tables.isEmpty()) {
                    plugs.lose(store.bring(tables));
                }
                restPlugs();
                get(Events.class).listen(event -> {
                    if (event.kind().equals("plugs.switched")) {
                        restPlugs();
                    }
                });
                grantArrived();
                brought = true;
            }
        } finally {
            bringing.unlock();
        }
    }

    /// Hides what was switched off.
    private void restPlugs() {
        plugs.rest(StoredPlugBook.switchedOff(store.readers().office().get()));
    }

    /// Rights that this store has not met before are given to the roles they are made for, once.
    private void grantArrived() {
        if (settings().store().isEmpty() || isStopped()) {
            return;
        }
        var known = get(Identity.class).knownRights();
        var fresh = plugs.rights().declared().stream()
                .filter(right -> !known.contains(right.key()))
                .map(right -> new GrantRights.Arriving(right.key(), right.grantedTo()))
                .toList();
        if (!fresh.isEmpty()) {
            get(CommandGate.class)
                    .submit(new GrantRights(Ids.next(), fresh), system("start"))
                    .fold(_ -> true, refusal -> {
                        LOG.warn("rights that are new here were not granted: {}", refusal.code());
                        return false;
                    });
        }
    }

    public Settings settings() {
        return get(Settings.class);
    }

    public Path root() {
        return root;
    }

    /// The hand of whoever owns the files, at the first register.
    public Actor system(String device) {
        return get(OwnHand.class).at(origin(logged ? device + " " + WhoRuns.words() : device));
    }

    /// Asks the desk by the hand of whoever owns the files.
    public <R> R ask(Question<R> question) {
        return get(Desk.class).ask(question, system("cli"));
    }

    /// Who this computer is.
    public Register register() {
        return settings().here().orElseThrow();
    }

    public Origin origin(String device) {
        var register = register();
        return new Origin(settings().node(), register.branch().id(), register.id(), device);
    }

    public long journalRecords() {
        return get(JournalView.class).count(JournalView.Filter.ALL);
    }

    /// Whether something failed, so that the store is opened anew with the next command.
    public boolean isStopped() {
        return store.isStopped();
    }

    /// What is left on the disk that holds the store.
    public long freeBytes() throws IOException {
        return store.options().files().freeBytes(root);
    }

    /// The time of the newest journal record.
    public Instant journalTime() {
        return store.journalTime();
    }

    /// Puts everything on the disk now, as happens every few seconds by itself.
    public void checkpoint() {
        store.checkpoint();
    }

    /// What is known about the state of the database.
    public Condition condition() {
        return store.condition();
    }

    public Invariants.Result checkInvariants() {
        return Invariants.of(store, Watch.NOBODY);
    }

    /// How many products the search finds, once its index has caught up with the catalogue or shows that it will not.
    public long searchable() {
        var search = get(ProductSearch.class);
        long products = get(Catalog.class).count(ProductFilter.ALL);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(SEARCH_MINUTES);
        int unlike = 0;
        while (System.nanoTime() < until) {
            var count = search.count(new ProductSearch.Question("", Set.of(), true));
            boolean ready = search.state().phase() == ProductSearch.Phase.READY && count.isPresent();
            unlike = ready ? unlike + 1 : 0;
            if (ready && (count.get() == products || unlike > MOST_LOOKS)) {
                return count.get();
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return -1;
    }

    @Override
    public void close() {
        waking.lock();
        try {
            closed = true;
        } finally {
            waking.unlock();
        }
        try {
            closing.close();
        } finally {
            store.close();
            if (logged) {
                log();
                OwnerOnly.takeAll(root);
                OwnBackups.take(root);
                Logs.close();
            }
        }
    }

    /// What else an older program may have read wrongly out of a sheet.
    public ImportTraces.Found importTraces() {
        return new ImportTraces(store.readers().queue()).find();
    }

    /// Products whose price looks as if an older program had made it up.
    public List<MadeUpPrices.Suspect> madeUpPrices() {
        return new MadeUpPrices(store.readers().queue()).find(settings().store().orElseThrow().currency());
    }

}
