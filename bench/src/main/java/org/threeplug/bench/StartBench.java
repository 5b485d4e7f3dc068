package org.threeplug.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;

/// Starts the built image again and again, until its sign-in stands painted: in turn on the shop that is asked for and on
/// a small one, so that the ratio shows what the size of the books costs. The time runs from before the process is made
/// until its word that the sign-in is painted has arrived; memory and processor time are read from the system then.
final class StartBench {

    private static final int SMALL = 1_000;
    private static final double TICKS_PER_SECOND = 100;

    private final Path launcher;
    private final Path folder;
    private final int products;
    private final int booked;
    private final int runs;

    /// @param launcher of the image
    /// @param folder for the stores, or a store
    StartBench(Path launcher, Path folder, int products, int booked, int runs) {
        this.launcher = launcher;
        this.folder = folder;
        this.products = products;
        this.booked = booked;
        this.runs = runs;
    }

    /// One start.
    ///
    /// @param wallMillis seen from outside
    /// @param ownMillis by the program itself
    /// @param megabytes the most that was resident
    private record Start(double wallMillis, double ownMillis, double cpuMillis, double megabytes) {}

    List<Row> run() throws IOException, InterruptedException {
        var store = Files.isDirectory(folder.resolve("journal")) ? folder : filled("store", products, booked);
        var small = filled("small", SMALL, 0);
        start(store);
        start(small);
        var large = new ArrayList<Start>();
        var base = new ArrayList<Start>();
        for (int i = 0; i < runs; i++) {
            large.add(start(store));
            base.add(start(small));
        }
        var rows = new ArrayList<Row>();
        spread(rows, "process start to sign-in painted", "ms", large, base, Start::wallMillis);
        spread(rows, "the same by the program's own clock", "ms", large, base, Start::ownMillis);
        spread(rows, "processor time until then", "ms", large, base, Start::cpuMillis);
        spread(rows, "most memory resident until then", "MB", large, base, Start::megabytes);
        return rows;
    }

    private Path filled(String name, int wanted, int sales) throws IOException {
        var root = folder.resolve(name);
        var mark = folder.resolve("booked");
        try (var shop = Shop.open(root, wanted)) {
            int from = Files.exists(mark) ? Integer.parseInt(Files.readString(mark).strip()) : 0;
            for (int i = from; i < sales; i++) {
                shop.post(shop.ringUp());
            }
            if (sales > from) {
                Files.writeString(mark, Integer.toString(sales));
            }
        }
        return root;
    }

    private static void spread(
            List<Row> rows,
            String name,
            String unit,
            List<Start> large,
            List<Start> base,
            ToDoubleFunction<Start> figure) {
        var these = large.stream().mapToDouble(figure).sorted().toArray();
        var those = base.stream().mapToDouble(figure).sorted().toArray();
        rows.add(Row.against(
                "start: " + name + ", median", median(these), unit + ", against a shop of 1,000 products", median(those)));
        rows.add(Row.of("start: " + name + ", min", these[0], unit));
        rows.add(Row.of("start: " + name + ", max", these[these.length - 1], unit));
    }

    private static double median(double[] sorted) {
        return Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1).average().orElseThrow();
    }

    private Start start(Path store) throws IOException, InterruptedException {
        var before = System.nanoTime();
        var builder = new ProcessBuilder(
                        launcher.toString(), "run", "--until-sign-in", "--json", "--store", store.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove(BuiltImage.ARENAS);
        var process = builder.start();
        try (var words = process.errorReader()) {
            var figures = painted(words);
            double wall = (System.nanoTime() - before) / 1e6;
            var start = new Start(
                    wall,
                    ((Number) figures.get("signInPaintedMillis")).doubleValue(),
                    cpuMillis(process.pid()),
                    megabytes(process.pid()));
            process.getOutputStream().close();
            process.waitFor();
            return start;
        } finally {
            process.destroy();
        }
    }

    /// Waits for the line that is written when the sign-in is painted.
    private static Map<?, ?> painted(BufferedReader words) throws IOException {
        var heard = new ArrayList<String>();
        for (var line = words.readLine(); line != null; line = words.readLine()) {
            heard.add(line);
            if (line.contains("\"signInPaintedMillis\"")) {
                return JsonMapper.shared().readValue(line, Map.class);
            }
        }
        throw new IOException("The image ended before its sign-in was painted: " + String.join(" ", heard));
    }

    private static double cpuMillis(long process) throws IOException {
        var fields = Files.readString(Path.of("/proc/%d/stat".formatted(process))).replaceFirst(".*\\) ", "").split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1_000 / TICKS_PER_SECOND;
    }

    private static double megabytes(long process) throws IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(process))).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
