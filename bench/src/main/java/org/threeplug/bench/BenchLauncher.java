package org.threeplug.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.threeplug.kernel.PlainFigures;
import org.threeplug.server.log.Logs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./pos bench`: each sub-command measures one thing and prints its rows.
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures the till on real files.")
public final class BenchLauncher {

    private BenchLauncher() {}

    public static void main(String[] arguments) {
        PlainFigures.everywhere();
        Logs.quiet();
        if (SellingProcess.isMeant(arguments)) {
            SellingProcess.sell(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        }
        System.exit(new CommandLine(new BenchLauncher())
                .setCommandName("pos bench")
                .addSubcommand("post", new Post())
                .addSubcommand("scan", new Scan())
                .addSubcommand("hour", new Hour())
                .addSubcommand("search", new Search())
                .addSubcommand("fill", new Fill())
                .addSubcommand("start", new Start())
                .addSubcommand("safety", new Safety())
                .addSubcommand("visits", new Visits())
                .addSubcommand("clients", new Clients())
                .addSubcommand("reads", new Reads())
                .addSubcommand("figures", new FiguresOfSales())
                .addSubcommand("home", new Home())
                .addSubcommand("records", new Records())
                .addSubcommand("update", new Update())
                .addSubcommand("holds", new Holds())
                .execute(arguments));
    }

    /// What all benchmarks share: where, and how to answer.
    abstract static class Bench implements Callable<Integer> {

        @Option(names = "--store", description = "Folder for the stores; kept. By default one that is deleted afterwards.")
        private Optional<Path> folder = Optional.empty();

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Option(
                names = "--in-image",
                description = "Measure in the built image, as a shop has it: its runtime, its memory, its AOT cache.")
        private boolean inImage;

        @Option(names = "--image", paramLabel = "DIR", description = "The image; by default what ./mvnw -Pdist package made.")
        private Path image = Path.of(System.getProperty("pos.home", ""), "installer", "target", "dist", "3plugpos");

        @Spec
        private CommandSpec spec = CommandSpec.create();

        abstract List<Row> measure(Path work) throws Exception;

        final BuiltImage image() {
            return new BuiltImage(image);
        }

        @Override
        public final Integer call() throws Exception {
            if (inImage) {
                return image().run(spec.commandLine().getParent().getParseResult().originalArgs().stream()
                        .filter(argument -> !argument.equals("--in-image"))
                        .toList());
            }
            var work = folder.isPresent()
                    ? Files.createDirectories(folder.get().toAbsolutePath())
                    : Files.createTempDirectory("3plugpos-bench");
            try {
                print(measure(work));
                return 0;
            } finally {
                if (folder.isEmpty()) {
                    Folders.delete(work);
                }
            }
        }

        private void print(List<Row> rows) {
            if (json) {
                System.out.println(JsonMapper.shared().writeValueAsString(Map.of("rows", rows)));
                return;
            }
            rows.forEach(row -> System.out.printf(
                    "%-50s %12s %-44s %12s %8s%n", row.name(), row.value(), row.unit(), row.baseline(), row.ratio()));
        }
    }

    @Command(name = "post", mixinStandardHelpOptions = true, description = "Five-line sales, against SQLite and against a bare append.")
    static final class Post extends Bench {

        @Option(names = "--products", defaultValue = "10000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--booked", defaultValue = "0", description = "Sales in the books before the clock starts (${DEFAULT-VALUE}).")
        private int booked;

        @Option(names = "--warm-up", defaultValue = "10000", description = "Sales of each kind before the clock starts (${DEFAULT-VALUE}).")
        private int warmUp;

        @Option(names = "--sales", defaultValue = "5000", description = "Timed sales of each kind (${DEFAULT-VALUE}).")
        private int sales;

        @Option(names = "--without-dry-run", description = "The first sales of a till that has not rehearsed, and nothing else.")
        private boolean unrehearsed;

        @Override
        List<Row> measure(Path work) throws Exception {
            var bench = new PostBench(work, products, booked, warmUp, sales);
            return unrehearsed ? bench.runWithoutDryRun() : bench.run();
        }
    }

    @Command(
            name = "scan",
            mixinStandardHelpOptions = true,
            description = "Scan to painted line, F12 to painted change, and the memory of the till.")
    static final class Scan extends Bench {

        @Option(names = "--products", defaultValue = "1000000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--scans", defaultValue = "10000", description = "Timed scans (${DEFAULT-VALUE}).")
        private int scans;

        @Option(names = "--lines", defaultValue = "5", description = "Scans for each sale (${DEFAULT-VALUE}).")
        private int lines;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new ScanBench(FullStore.in(work, products), products, scans, lines).run();
        }
    }

    @Command(name = "hour", mixinStandardHelpOptions = true, description = "The memory of the till after an hour's trade.")
    static final class Hour extends Bench {

        @Option(names = "--products", defaultValue = "1000000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--sales", defaultValue = "600", description = "Sales in the hour (${DEFAULT-VALUE}).")
        private int sales;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new HourBench(FullStore.in(work, products), products, sales).run();
        }
    }

    @Command(name = "search", mixinStandardHelpOptions = true, description = "Search by name while typing.")
    static final class Search extends Bench {

        @Option(names = "--products", defaultValue = "1000000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--names", defaultValue = "300", description = "Names that are typed (${DEFAULT-VALUE}).")
        private int names;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new SearchBench(FullStore.in(work, products), names).run();
        }
    }

    @Command(
            name = "safety",
            mixinStandardHelpOptions = true,
            description = "Start after a kill, sales during a backup, replay of a journal, and what forcing the journal costs.")
    static final class Safety extends Bench {

        @Option(names = "--products", defaultValue = "1000000", description = "Products in the large store (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--booked", defaultValue = "1000000", description = "Sales in its books (${DEFAULT-VALUE}).")
        private int booked;

        @Option(names = "--kills", defaultValue = "3", description = "Kills; 0 leaves the large store out (${DEFAULT-VALUE}).")
        private int kills;

        @Option(names = "--replayed", defaultValue = "100000", description = "Sales in the replayed journal; 0 leaves it out (${DEFAULT-VALUE}).")
        private int replayed;

        @Option(names = "--sales", defaultValue = "3000", description = "Timed sales of each kind (${DEFAULT-VALUE}).")
        private int sales;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new SafetyBench(work, products, booked, kills, replayed, sales).run();
        }
    }

    @Command(
            name = "visits",
            mixinStandardHelpOptions = true,
            description = "The memory of the till after visits to all places, with sales between; then PINs.")
    static final class Visits extends Bench {

        @Option(names = "--products", defaultValue = "1000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--visits", defaultValue = "200", description = "Visits (${DEFAULT-VALUE}).")
        private int visits;

        @Option(names = "--sales", defaultValue = "20", description = "Sales between them (${DEFAULT-VALUE}).")
        private int sales;

        @Option(names = "--width", defaultValue = "1920", description = "Of the window (${DEFAULT-VALUE}).")
        private int width;

        @Option(names = "--height", defaultValue = "1080", description = "Of the window (${DEFAULT-VALUE}).")
        private int height;

        @Option(names = "--heaps", paramLabel = "DIR", description = "Write the heap there, before and after, to look into it.")
        private Optional<Path> heaps = Optional.empty();

        @Override
        List<Row> measure(Path work) throws Exception {
            return new VisitsBench(FullStore.in(work, products), products, visits, sales, width, height, heaps).run();
        }
    }

    @Command(
            name = "clients",
            mixinStandardHelpOptions = true,
            description = "Many tills at one gate: against one, against SQLite with as many, and with an import beside them.")
    static final class Clients extends Bench {

        @Option(names = "--products", defaultValue = "10000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--clients", defaultValue = "20", description = "Tills (${DEFAULT-VALUE}).")
        private int clients;

        @Option(names = "--warm-up", defaultValue = "6000", description = "Sales before the clock starts (${DEFAULT-VALUE}).")
        private int warmUp;

        @Option(names = "--sales", defaultValue = "4000", description = "Timed sales of each kind (${DEFAULT-VALUE}).")
        private int sales;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new ClientsBench(work, products, clients, warmUp, sales).run();
        }
    }

    @Command(
            name = "update",
            mixinStandardHelpOptions = true,
            description = "The first start of this program on a store that an older one filled (FOLDER/store of --store).")
    static final class Update extends Bench {

        @Override
        List<Row> measure(Path work) throws Exception {
            return new UpdateBench(work.resolve("store")).run();
        }
    }

    @Command(
            name = "holds",
            mixinStandardHelpOptions = true,
            description = "Sales at a counter while a checkpoint or a picture of the database's file holds the gate.")
    static final class Holds extends Bench {

        @Option(names = "--products", defaultValue = "1000000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--booked", defaultValue = "1000000", description = "Sales in the books (${DEFAULT-VALUE}).")
        private int booked;

        @Option(names = "--rounds", defaultValue = "3", description = "Rounds of each kind (${DEFAULT-VALUE}).")
        private int rounds;

        @Option(names = "--sales", defaultValue = "1000", description = "Timed sales in each round (${DEFAULT-VALUE}).")
        private int sales;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new HoldsBench(FullStore.in(work, products, booked), products, rounds, sales).run();
        }
    }

    @Command(name = "fill", hidden = true)
    static final class Fill implements Callable<Integer> {

        @Parameters(index = "0")
        private Path root = Path.of("");

        @Parameters(index = "1")
        private int products;

        @Parameters(index = "2")
        private int sales;

        @Override
        public Integer call() {
            FullStore.fill(root, products, sales);
            return 0;
        }
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = "From the start of the process to the painted sign-in, by the built image.")
    static final class Start extends Bench {

        @Option(names = "--products", defaultValue = "10000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--booked", defaultValue = "0", description = "Sales in the books (${DEFAULT-VALUE}).")
        private int booked;

        @Option(names = "--runs", defaultValue = "11", description = "Starts of each kind (${DEFAULT-VALUE}).")
        private int runs;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new StartBench(image().launcher(), work, products, booked, runs).run();
        }
    }

    @Command(
            name = "reads",
            mixinStandardHelpOptions = true,
            description = "Codes looked up beside six slow reports, against codes looked up alone.")
    static final class Reads extends Bench {

        @Option(names = "--products", defaultValue = "100000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--look-ups", defaultValue = "5000", description = "Timed look-ups of each kind (${DEFAULT-VALUE}).")
        private int lookUps;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new ReadsBench(work, products, lookUps).run();
        }
    }

    @Command(
            name = "figures",
            mixinStandardHelpOptions = true,
            description = "A year and a day of sales by product, hour, cashier and month, against SQLite on the same rows.")
    static final class FiguresOfSales extends Bench {

        @Option(names = "--products", defaultValue = "20000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--sales", defaultValue = "1000000", description = "Sales in the books (${DEFAULT-VALUE}).")
        private int sales;

        @Option(names = "--asked", defaultValue = "200", description = "Timed questions of each sort (${DEFAULT-VALUE}).")
        private int asked;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new FiguresBench(work, products, sales, asked).run();
        }
    }

    @Command(
            name = "home",
            mixinStandardHelpOptions = true,
            description = "The page of the day over a store with a past: until it is painted, and until it tells a sale.")
    static final class Home extends Bench {

        @Option(names = "--products", defaultValue = "20000", description = "Products in the catalogue (${DEFAULT-VALUE}).")
        private int products;

        @Option(names = "--sales", defaultValue = "1000000", description = "Sales in the books (${DEFAULT-VALUE}).")
        private int sales;

        @Option(names = "--times", defaultValue = "50", description = "Timed visits and sales (${DEFAULT-VALUE}).")
        private int times;

        @Override
        List<Row> measure(Path work) throws Exception {
            try (var shop = Shop.open(FullStore.in(work, products, sales), products)) {
                shop.sellToday();
                return new HomeBench(shop, times).run();
            }
        }
    }

    @Command(
            name = "records",
            mixinStandardHelpOptions = true,
            description = "A declared kind with very many records: import, pages, filter, order, search.")
    static final class Records extends Bench {

        @Option(names = "--entries", defaultValue = "1000000", description = "Records of the kind (${DEFAULT-VALUE}).")
        private int entries;

        @Option(names = "--asked", defaultValue = "2000", description = "Timed questions of each sort (${DEFAULT-VALUE}).")
        private int asked;

        @Override
        List<Row> measure(Path work) throws Exception {
            return new RecordsBench(work, entries, asked).run();
        }
    }
}
