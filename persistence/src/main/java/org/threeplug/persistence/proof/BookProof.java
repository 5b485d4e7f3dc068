package org.threeplug.persistence.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.backup.Progress;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.backup.restore.ReplayJournal;
import org.threeplug.persistence.backup.witness.Outside;
import org.threeplug.persistence.engine.database.BrokenFile;
import org.threeplug.persistence.engine.database.Database;
import org.threeplug.persistence.engine.database.KnownObjects;
import org.threeplug.persistence.engine.database.Secrets;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.recovery.DatabaseComparison;
import org.threeplug.persistence.engine.recovery.ObjectComparison;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.proof.Anchor;
import org.threeplug.proof.BookCheck;
import org.threeplug.proof.Flaw;
import org.threeplug.proof.Verdict;

/// Proves the books from the ground up: the journal, the database against it, the rules between the books. Each step
/// stands on the one before, so the first that fails ends it.
public final class BookProof implements BookCheck {

    private static final Logger LOG = LoggerFactory.getLogger(BookProof.class);

    private final Store store;
    private final Optional<Outside> outside;

    /// For a store that is open; selling goes on.
    public BookProof(Store store) {
        this(store, Optional.empty());
    }

    /// The same, held against what is known outside too.
    public BookProof(Store store, Outside outside) {
        this(store, Optional.of(outside));
    }

    private BookProof(Store store, Optional<Outside> outside) {
        this.store = store;
        this.outside = outside;
    }

    @Override
    public Verdict check(List<Anchor> anchors, Progress progress) {
        return store.afterCheck(() -> progress.at("waiting", 0), () -> checkedAlone(anchors, progress))
                .orElseThrow(() -> new RefusedException("backup.cancelled"));
    }

    private Verdict checkedAlone(List<Anchor> anchors, Progress progress) {
        progress.step("journal", 0);
        var directory = new StoreDirectory(store.root());
        var last = store.verifyJournal().last();
        var journal = new JournalVerifier(store.options().files(), directory.journal());
        var found = new JournalProof(anchors, Remembered.by(store.reads())).of(journal, last);
        if (found.flaw().isPresent()) {
            return verdict(found, 0, 0, List.of(found.flaw().get()));
        }
        progress.step("database", 40);
        var compared = compared();
        var origin = new RowOrigin(store.journal());
        var flaws = flaws(compared.details(), origin, found.journal().last());
        progress.step("rules", 80);
        var result = Invariants.of(store, (_, done, of) -> progress.at("rules", 80 + 19 * done / Math.max(1, of)));
        if (!result.complete()) {
            throw new RefusedException("backup.cancelled");
        }
        return OutsideProof.held(verdict(found, compared.rows(), Invariants.names().size(), with(flaws, result, found)), found, outside);
    }

    private DatabaseComparison.Result compared() {
        try {
            return ReplayJournal.of(store, new StoreDirectory(store.root()).scratch().resolve("proof"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Flaw> flaws(List<DatabaseComparison.Difference> differences, RowOrigin origin, long last) {
        var flaws = new ArrayList<Flaw>();
        for (var difference : differences) {
            if (difference.table().equals(ObjectComparison.SCHEMA)) {
                flaws.add(new Flaw(Flaw.Kind.DATABASE_OBJECT, 0, last, difference.words(), ""));
                continue;
            }
            flaws.add(new Flaw(
                    Flaw.Kind.ROW_CHANGED,
                    flaws.isEmpty() ? origin.of(difference, last) : 0,
                    last,
                    difference.table() + " " + String.join(", ", difference.key()),
                    difference.words()));
        }
        return flaws;
    }

    private static List<Flaw> with(List<Flaw> flaws, Invariants.Result rules, JournalProof.Result found) {
        var all = new ArrayList<>(flaws);
        rules.findings()
                .forEach(broken -> all.add(new Flaw(
                        Flaw.Kind.RULE,
                        0,
                        found.journal().last(),
                        broken.check() + " " + broken.where(),
                        broken.expected() + " ≠ " + broken.found())));
        return all;
    }

    private static Verdict verdict(JournalProof.Result found, long rows, int rules, List<Flaw> flaws) {
        var journal = found.journal();
        return new Verdict(
                journal.records(),
                journal.head().toString(),
                found.anchorsMet(),
                new Verdict.Outside(found.anchorsMet(), found.lastMet(), 0, ""),
                rows,
                rules,
                flaws);
    }

    /// The same for a store that is closed, before the program puts anything right by itself: that a database was altered
    /// is news, though it is made anew from the journal as soon as the store is opened.
    public static Verdict ofClosed(Path root, StoreOptions options, List<Anchor> anchors, Progress progress) {
        return ofClosed(root, options, anchors, _ -> Optional.empty(), progress);
    }

    /// @param outside finds what is known outside, once the store is open
    public static Verdict ofClosed(
            Path root,
            StoreOptions options,
            List<Anchor> anchors,
            Function<Store, Optional<Outside>> outside,
            Progress progress) {
        return new Closed(root, options, anchors, outside).run(progress);
    }

    private static final class Closed {

        private final StoreDirectory directory;
        private final StoreOptions options;
        private final List<Anchor> anchors;
        private final Function<Store, Optional<Outside>> outside;
        private final List<Flaw> altered = new ArrayList<>();

        Closed(
                Path root,
                StoreOptions options,
                List<Anchor> anchors,
                Function<Store, Optional<Outside>> outside) {
            this.outside = outside;
            this.directory = new StoreDirectory(root);
            this.anchors = anchors;
            this.options = options.withBackgroundCheck(false).withWatch(new OpeningWatch() {
                @Override
                public void setAside(Path kept) {
                    altered.add(new Flaw(Flaw.Kind.DATABASE_FILE, 0, 0, kept.toString(), ""));
                }

                @Override
                public void strange(String name) {
                    altered.add(new Flaw(Flaw.Kind.DATABASE_OBJECT, 0, 0, name, ""));
                }
            });
        }

        Verdict run(Progress progress) {
            progress.step("journal", 0);
            if (Store.wasNotClosed(directory.root(), options)) {
                recover();
            }
            Store.mustBeClosed(directory.root());
            var found = journal();
            if (found.flaw().isPresent()) {
                return verdict(found, 0, 0, List.of(found.flaw().get()));
            }
            progress.step("database", 40);
            var compared = Store.compareWithJournal(directory.root(), options);
            var last = found.journal().last();
            var reader = new JournalReader(options.files(), directory.journal());
            var flaws = new ArrayList<Flaw>();
            altered.stream()
                    .map(flaw -> new Flaw(flaw.kind(), 0, last, flaw.where(), flaw.detail()))
                    .forEach(flaws::add);
            flaws.addAll(flaws(compared.details(), new RowOrigin(reader), last));
            progress.step("rules", 80);
            try (var store = Store.openAsFound(directory.root(), options)) {
                var rules = Invariants.of(store, (_, _, _) -> true);
                var inside = verdict(found, compared.rows(), Invariants.names().size(), with(flaws, rules, found));
                return OutsideProof.held(inside, found, outside.apply(store));
            }
        }

        /// The remains of a record that the power cut off are no damage; opening the store removes them.
        private void recover() {
            try {
                Store.openAsFound(directory.root(), options).close();
            } catch (Fault e) {
                LOG.info("the store does not open, so it is looked at as it is: {}", e.getMessage());
            }
        }

        private JournalProof.Result journal() {
            var journal = new JournalVerifier(options.files(), directory.journal());
            var database = database();
            if (database.isEmpty()) {
                return new JournalProof(anchors, Remembered.nothing()).of(journal, Long.MAX_VALUE);
            }
            try (var open = database.get()) {
                var sql = DSL.using(open.owner(), SQLDialect.H2);
                return new JournalProof(anchors, Remembered.by(sql)).of(journal, Long.MAX_VALUE);
            } catch (DataAccessException e) {
                if (!BrokenFile.isCauseOf(e)) {
                    throw e;
                }
                LOG.info("the database cannot be read, so nothing is asked of it: {}", e.getMessage());
                return new JournalProof(anchors, Remembered.nothing()).of(journal, Long.MAX_VALUE);
            } catch (SQLException e) {
                throw new Fault(Fault.Kind.RESOURCES, "store.unusable", "the database cannot be closed", e);
            }
        }

        private Optional<Database> database() {
            if (!Database.exists(directory.database(), options.database())) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        Database.open(
                                directory.database(),
                                Secrets.of(directory.secrets()),
                                options.database(),
                                KnownObjects.of(options.migrations().equals(StoreOptions.DEFAULT.migrations()))));
            } catch (SQLException | IOException | RuntimeException e) {
                LOG.info("the database cannot be opened, so nothing is asked of it: {}", e.getMessage());
                return Optional.empty();
            }
        }
    }
}
