package org.threeplug.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A till in a process of its own, with the memory of one, that sells as fast as it can and is killed.
final class SellingProcess implements AutoCloseable {

    private static final String SELL = "sell";
    private static final String SOLD = "sold";

    private final Process process;
    private final BufferedReader words;
    private final long started;
    private long firstSale;

    private SellingProcess(Process process, long started) {
        this.process = process;
        this.words = process.inputReader();
        this.started = started;
    }

    static SellingProcess start(Path root, int products) throws IOException {
        long now = System.nanoTime();
        var process = new ProcessBuilder(command(root, products))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new SellingProcess(process, now);
    }

    private static List<String> command(Path root, int products) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xm") && !argument.startsWith("-XX:+Use"))
                .forEach(command::add);
        command.addAll(List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx128m", "-Xmn20m", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchLauncher.class.getName(), SELL));
        command.addAll(List.of(root.toString(), Integer.toString(products)));
        return command;
    }

    /// Whether these arguments make a process a till. They are read without the command-line library, as those of a plain start.
    static boolean isMeant(String[] arguments) {
        return arguments.length == 3 && arguments[0].equals(SELL);
    }

    /// What the process does: tells of its first sale, and goes on until it is killed.
    static void sell(Path root, int products) {
        try (var shop = Shop.reopen(root, products)) {
            shop.post(shop.ringUp());
            System.out.println(SOLD);
            while (!Thread.currentThread().isInterrupted()) {
                shop.post(shop.ringUp());
            }
        }
    }

    long nanosToFirstSale() throws IOException {
        if (firstSale == 0) {
            for (var line = words.readLine(); !SOLD.equals(line); line = words.readLine()) {
                if (line == null) {
                    throw new IOException("The till ended before it had sold anything");
                }
            }
            firstSale = System.nanoTime() - started;
        }
        return firstSale;
    }

    long megabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /// Lets it sell after its first sale.
    void sellFor(long millis) throws IOException, InterruptedException {
        nanosToFirstSale();
        if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
            throw new IOException("The till ended by itself");
        }
    }

    /// Kills it, without a chance to tidy up.
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        words.close();
    }
}
