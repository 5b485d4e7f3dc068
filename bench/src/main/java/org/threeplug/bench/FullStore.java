package org.threeplug.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.persistence.engine.file.UnforcedFiles;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.server.compose.OpenStore;

/// A store with products and a search index. It is filled by a process of its own, so that the one that measures has the
/// memory of a till that was just started.
final class FullStore {

    /// A busy shop's day.
    private static final int SALES_A_DAY = 2_000;

    private FullStore() {}

    /// @return the root of the store
    static Path in(Path folder, int products) throws IOException, InterruptedException {
        return in(folder, products, 0);
    }

    /// @param booked sales in its books, spread over days
    /// @return the root of the store
    static Path in(Path folder, int products, int booked) throws IOException, InterruptedException {
        var root = folder.resolve("store");
        int missing = booked - marked(folder, "booked");
        if (marked(folder, "products") >= products && missing <= 0) {
            return root;
        }
        System.err.printf("Filling a store with %,d products and %,d sales …%n", products, booked);
        var process = new ProcessBuilder(command(root, products, Math.max(0, missing)))
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The store could not be filled");
        }
        mark(folder, "products", products);
        mark(folder, "booked", Math.max(booked, marked(folder, "booked")));
        return root;
    }

    private static int marked(Path folder, String what) throws IOException {
        var mark = folder.resolve(what);
        return Files.exists(mark) ? Integer.parseInt(Files.readString(mark).strip()) : 0;
    }

    private static void mark(Path folder, String what, int count) throws IOException {
        Files.writeString(folder.resolve(what), Integer.toString(count));
    }

    /// What the other process does. Real commands through the real gate; only the disk is not waited for until all is done.
    static void fill(Path root, int products, int sales) {
        var options = OpenStore.options().withFiles(new UnforcedFiles()).withCheckpointEvery(Duration.ofMinutes(2));
        var first = LocalDate.now().minusDays(sales / SALES_A_DAY);
        try (var shop = Shop.open(root, products, options, first)) {
            shop.trade(sales, SALES_A_DAY);
            if (shop.store().searchable() < products) {
                throw new IllegalStateException("The search index does not find all products");
            }
        }
        Store.open(root, OpenStore.options()).closeCompacted();
    }

    private static List<String> command(Path root, int products, int sales) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1500m",
                "-cp",
                System.getProperty("java.class.path"),
                BenchLauncher.class.getName(),
                "fill",
                root.toString(),
                Integer.toString(products),
                Integer.toString(sales)));
        return command;
    }
}
