package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.server.compose.OpenStore;

/// Types the names of products at random, letter by letter, and takes the first hits after each.
final class SearchBench {

    private static final int HITS = 50;
    private static final int PER_PLACE = 5;

    private final Path root;
    private final int names;
    private final SplittableRandom random = new SplittableRandom(13);
    private final Timings starts = new Timings();
    private final Timings words = new Timings();
    private final Timings pairs = new Timings();
    private final Timings all = new Timings();

    /// @param names how many are typed
    SearchBench(Path root, int names) {
        this.root = root;
        this.names = names;
    }

    List<Row> run() throws IOException {
        try (var store = OpenStore.existing(root)) {
            long products = store.searchable();
            var catalog = store.get(Catalog.class);
            sample(catalog, products, Math.max(20, names / 10)).forEach(name -> type(catalog, name, Optional.empty()));
            sample(catalog, products, names).forEach(name -> type(catalog, name, Optional.of(all)));
            var rows = new ArrayList<Row>();
            figures(rows, "search, beginning of the name", products, starts);
            figures(rows, "search, a word of the name", products, words);
            figures(rows, "search, two words", products, pairs);
            figures(rows, "search while typing", products, all);
            return rows;
        }
    }

    private List<String> sample(Catalog catalog, long products, int wanted) {
        var sample = new ArrayList<String>();
        while (sample.size() < wanted) {
            long place = random.nextLong(Math.max(1, products - PER_PLACE));
            catalog.rows(ProductFilter.ALL, place, PER_PLACE).forEach(row -> sample.add(row.name()));
        }
        return sample.subList(0, wanted);
    }

    private void type(Catalog catalog, String name, Optional<Timings> counted) {
        letters(catalog, name.substring(0, Math.min(name.length(), 12)), 1, counted, starts);
        var parts = List.of(name.strip().split("\\s+"));
        var last = parts.getLast();
        letters(catalog, last, 1, counted, words);
        if (parts.size() > 1) {
            letters(catalog, last + " " + parts.getFirst(), last.length() + 2, counted, pairs);
        }
    }

    private static void letters(Catalog catalog, String text, int from, Optional<Timings> all, Timings kind) {
        for (int end = from; end <= text.length(); end++) {
            long start = System.nanoTime();
            catalog.search(text.substring(0, end), HITS);
            long took = System.nanoTime() - start;
            all.ifPresent(timings -> {
                timings.add(took);
                kind.add(took);
            });
        }
    }

    private static void figures(List<Row> rows, String what, long products, Timings timings) {
        var unit = "ms, %,d products, %,d searches, first %d hits".formatted(products, timings.count(), HITS);
        rows.add(Row.of(what + ": p50", timings.millis(0.50), unit));
        rows.add(Row.of(what + ": p99", timings.millis(0.99), unit));
    }
}
