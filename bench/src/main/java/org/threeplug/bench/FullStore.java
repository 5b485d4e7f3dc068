package org.threeplug.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A store with products and a search index. It is filled by a process of its own, so that the one that measures has the
/// memory of a till that was just started.
final class FullStore {

    private static final String MARK = "products";

    private FullStore() {}

    /// @return the root of the store
    static Path in(Path folder, int products) throws IOException, InterruptedException {
        var root = folder.resolve("store");
        var mark = folder.resolve(MARK);
        if (Files.exists(mark) && Integer.parseInt(Files.readString(mark).strip()) >= products) {
            return root;
        }
        System.err.printf("Filling a store with %,d products …%n", products);
        var process = new ProcessBuilder(command(root, products))
                .inheritIO()
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("The store could not be filled");
        }
        Files.writeString(mark, Integer.toString(products));
        return root;
    }

    /// What the other process does.
    static void fill(Path root, int products) {
        try (var shop = Shop.open(root, products, Names::of)) {
            if (shop.store().searchable() < products) {
                throw new IllegalStateException("The search index does not find all products");
            }
        }
    }

    private static List<String> command(Path root, int products) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                BenchLauncher.class.getName(),
                "fill",
                root.toString(),
                Integer.toString(products)));
        return command;
    }
}
