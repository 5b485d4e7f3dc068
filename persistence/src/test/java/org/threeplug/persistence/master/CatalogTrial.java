package org.threeplug.persistence.master;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntConsumer;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.importing.ImportProgress;
import org.threeplug.persistence.catalog.importing.ImportWatch;
import org.threeplug.persistence.catalog.search.ProductSearch;

/// Measures a catalogue of a million products. `import STORE` makes it; `till STORE` asks it, in a process of its own, so
/// that the memory is that of a till.
final class CatalogTrial {

    private static final String DATA = "shared/data/products-1m.tsv.gz";
    private static final PrintStream OUT = System.out;
    private static final int SAMPLE = 12_000;

    private CatalogTrial() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            OUT.println("usage: CatalogTrial import|till STORE");
            return;
        }
        var store = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "import" -> importAll(store);
            case "till" -> askAll(store);
            default -> OUT.println("unknown: " + arguments[0]);
        }
    }

    private static Optional<Path> data() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(DATA))) {
                return Optional.of(folder.resolve(DATA));
            }
        }
        return Optional.empty();
    }

    private static void importAll(Path store) throws IOException {
        var data = data();
        if (data.isEmpty()) {
            OUT.println("SKIPPED: there is no " + DATA + " in any folder above this one");
            return;
        }
        try (var open = OpenStore.fresh(store)) {
            long cpu = cpu();
            var report = open.productImport().run(data.get(), OpenStore.CHOICES, open.system, new Telling());
            OUT.println(report);
            OUT.printf("%,d rows/s%n", report.rows() * 1000 / report.elapsed().toMillis());
            OUT.printf("%,d rows for each second of the gate's processor time%n", report.rows() * 1000 / (cpu() - cpu));
            var again = open.productImport().run(data.get(), OpenStore.CHOICES, open.system, new Telling());
            OUT.println("again: " + again);
            memory("after the import");
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private static final class Telling implements ImportWatch {
        private int calls;

        @Override
        public void progress(ImportProgress now) {
            if (++calls % 100 == 0) {
                OUT.printf("%,d of %,d, %,d/s, %s left%n", now.rows(), now.total(), now.rowsPerSecond(), now.remaining());
            }
        }
    }

    private static void askAll(Path store) throws IOException {
        long start = System.nanoTime();
        try (var open = OpenStore.reopened(store)) {
            OUT.printf("open after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            memory("open");
            measure("scan before the search is ready", 1, _ -> open.catalog().scan("4006381333931"));
            start = System.nanoTime();
            open.search.start();
            while (open.search.state().phase() != ProductSearch.Phase.READY) {
                Thread.onSpinWait();
            }
            OUT.printf("search ready after %d ms%n", (System.nanoTime() - start) / 1_000_000);
            memory("search ready");
            ask(open);
        }
    }

    private static void ask(OpenStore open) throws IOException {
        var random = new Random(1);
        var codes = new ArrayList<String>(SAMPLE);
        var names = new ArrayList<String>(SAMPLE);
        open.store
                .reads()
                .resultQuery("SELECT code, name FROM product WHERE RAND() < 0.012")
                .fetchLazy()
                .forEach(row -> {
                    codes.add((String) row.get(0));
                    names.add((String) row.get(1));
                });
        Collections.shuffle(codes, random);
        Collections.shuffle(names, random);
        for (var round : List.of("first", "again")) {
            OUT.println("-- " + round);
            measure("scan, 10,000 random", 10_000, i -> mustBe(open.catalog().scan(codes.get(i)).isPresent()));
            for (int letters = 1; letters <= 6; letters++) {
                int typed = letters;
                measure("first word, " + typed + " letters", 300, i -> search(open, beginning(names.get(i), typed)));
            }
            measure("two words", 1_000, i -> search(open, twoWords(names.get(i), random)));
            measure("name, 4 to 24 letters", 1_000, i -> search(open, cut(names.get(i), 4 + random.nextInt(20))));
            measure("beginning of a code", 500, i -> search(open, cut(codes.get(i), 4 + random.nextInt(5))));
            memory("till");
        }
        list(open, random);
    }

    private static void list(OpenStore open, Random random) throws IOException {
        for (var filter : List.of(ProductFilter.ALL, new ProductFilter("", Optional.empty(), false))) {
            OUT.println(filter.inactiveToo() ? "-- all products" : "-- active products");
            measure("list, first page of all", 1, _ -> open.catalog().rows(filter, 0, 50));
            measure("list, first jump", 1, _ -> open.catalog().rows(filter, 990_000, 50));
            measure("list, jump", 1_000, _ -> open.catalog().rows(filter, random.nextInt(990_000), 50));
            measure("list, count", 100, _ -> open.catalog().count(filter));
        }
        memory("with the list");
    }

    private static void search(OpenStore open, String text) {
        open.catalog().search(text, 50);
    }

    private static void mustBe(boolean found) {
        if (!found) {
            throw new AssertionError("not found");
        }
    }

    private static String beginning(String name, int letters) {
        return cut(name.strip().split("\\s+")[0], letters);
    }

    private static String cut(String text, int letters) {
        return text.substring(0, Math.min(letters, text.length()));
    }

    private static String twoWords(String name, Random random) {
        var words = name.strip().split("\\s+");
        return words[random.nextInt(words.length)] + " "
                + cut(words[random.nextInt(words.length)], 1 + random.nextInt(4));
    }

    private static void measure(String what, int times, IntConsumer action) {
        var nanos = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            action.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        OUT.printf(
                "%-36s p50 %8.3f  p99 %8.3f  max %8.3f ms%n",
                what, nanos[times / 2] / 1e6, nanos[times * 99 / 100] / 1e6, nanos[times - 1] / 1e6);
    }

    private static void memory(String when) throws IOException {
        var status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            var wanted = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .toList();
            OUT.println(when + ": " + String.join(" ", wanted).replaceAll("\\s+", " "));
        }
    }
}
