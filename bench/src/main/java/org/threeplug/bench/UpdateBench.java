package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.verify.Invariants;
import org.threeplug.persistence.verify.Watch;
import org.threeplug.server.compose.OpenStore;

/// How long a shop waits when a newer program first opens its store: the copy of journal and keys that is made and read through
/// before, the scripts, and the rest of the opening. The store is one that an older program filled with its own `bench fill`, as a
/// program cannot write with the tables of another.
final class UpdateBench {

    private final Path root;

    /// @param root a store of an older program; it is a newer one's afterwards
    UpdateBench(Path root) {
        this.root = root;
    }

    /// When each step ended.
    private static final class Clock implements OpeningWatch {

        private final long started = System.nanoTime();
        private long copied = started;
        private long ran = started;
        private int scripts;

        @Override
        public void copying(int done, int of, Path copy) {
            copied = System.nanoTime();
            ran = copied;
        }

        @Override
        public void updating(int done, int of) {
            scripts = of;
            if (done == 0) {
                copied = System.nanoTime();
            }
            ran = System.nanoTime();
        }

        private static double seconds(long from, long to) {
            return (to - from) / 1e9;
        }
    }

    List<Row> run() throws IOException {
        if (!Files.isDirectory(root.resolve("journal"))) {
            throw new IOException(root + " is no store. Fill one with the program of before: ./pos bench fill " + root
                    + " PRODUCTS SALES, there; then say --store " + root.getParent() + " here.");
        }
        var rows = new ArrayList<Row>();
        var clock = new Clock();
        try (var store = Store.open(root, OpenStore.options().withWatch(clock))) {
            long opened = System.nanoTime();
            if (clock.scripts == 0) {
                throw new IOException(root + " is a store of this program already: there is nothing to update.");
            }
            rows.add(Row.of("update: from start to open", Clock.seconds(clock.started, opened), "s, of " + size(store)));
            rows.add(Row.of("update: copy of journal and keys, read through", Clock.seconds(clock.started, clock.copied), "s"));
            rows.add(Row.of("update: scripts", Clock.seconds(clock.copied, clock.ran), "s for " + clock.scripts));
            rows.add(Row.of("update: the rest of the opening", Clock.seconds(clock.ran, opened), "s"));
            rows.add(Row.of("update: heap in use afterwards", used(), "MB"));
            rows.add(Row.of("update: findings in the books afterwards", findings(store), ""));
        }
        return rows;
    }

    private static String size(Store store) {
        long products = count(store, "SELECT COUNT(*) FROM product");
        long sales = count(store, "SELECT COUNT(*) FROM document WHERE kind = 'SALE'");
        return "%,d products and %,d sales".formatted(products, sales);
    }

    private static long count(Store store, String sql) {
        return store.readPlainly(sql, row -> row.getLong(1)).getFirst();
    }

    private static int findings(Store store) {
        var result = Invariants.of(store, Watch.NOBODY);
        return result.findings().size() + (store.verifyJournal().clean() ? 0 : 1);
    }

    private static double used() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
