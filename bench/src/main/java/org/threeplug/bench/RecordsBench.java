package org.threeplug.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.directories.PaymentTerms;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.Records;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;
import org.threeplug.sheets.ImportProgress;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.RowProblem;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.sheets.SheetImporter;

/// A declared kind with very many records: how fast a sheet of them comes in, and how fast a list of them turns its pages.
final class RecordsBench {

    private static final int PAGE = 100;
    private static final int WARM_UP = 200;
    private static final int FEW_TERMS = 8;

    private static final RecordSheets.Wording WORDING = new RecordSheets.Wording(
            Map.of("number", "number", "name", "name", "phone", "phone", "terms", "terms", "rebate", "rebate"), Map.of());

    private final Path folder;
    private final int entries;
    private final int asked;
    private final SplittableRandom random = new SplittableRandom(5);

    RecordsBench(Path folder, int entries, int asked) {
        this.folder = folder;
        this.entries = entries;
        this.asked = asked;
    }

    List<Row> run() throws Exception {
        try (var shop = Shop.open(folder.resolve("store"), PAGE)) {
            var records = shop.store().get(Records.class);
            var came = filled(shop, records);
            var products = productsFilled(shop);
            var sight = Sight.whole(Suppliers.TYPE);
            var all = RecordQuery.ALL;
            var terms = records.page(Sight.whole(PaymentTerms.TYPE), all, Optional.empty(), FEW_TERMS);
            var first = timed(() -> records.page(sight, all, Optional.empty(), PAGE));
            var next = timed(() -> records.page(sight, all, Optional.of(anywhere(records, sight)), PAGE));
            var filtered = timed(() -> records.page(
                    sight, all.only("terms", terms.get(random.nextInt(terms.size())).id()), Optional.empty(), PAGE));
            var byTerms = timed(() -> records.page(sight, all.by("terms", random.nextBoolean()), Optional.empty(), PAGE));
            var sorted = timed(() -> records.page(sight, all.by("phone", random.nextBoolean()), Optional.empty(), PAGE));
            var found = timed(() -> records.page(sight, all.search(word()), Optional.empty(), PAGE));
            return List.of(
                    Row.of("records imported in a second", came.perSecond(), "of " + entries),
                    Row.of("products imported in a second", products.perSecond(), "of " + entries),
                    Row.of("records against products", came.perSecond() / products.perSecond(), "times"),
                    Row.of("processor time of a record", came.microsEach(), "µs"),
                    Row.of("processor time of a product", products.microsEach(), "µs"),
                    Row.of("first page: p99", first.millis(0.99), "ms"),
                    Row.of("next page, anywhere: p50", next.millis(0.5), "ms"),
                    Row.of("next page, anywhere: p99", next.millis(0.99), "ms"),
                    Row.of("filtered by a reference: p99", filtered.millis(0.99), "ms"),
                    Row.of("sorted either way: p99", sorted.millis(0.99), "ms"),
                    Row.of("sorted by the reference: p99", byTerms.millis(0.99), "ms"),
                    Row.of("searched: p99", found.millis(0.99), "ms"),
                    Row.of("memory in use", used(), "MB"));
        }
    }

    private static double used() {
        var runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    private Timings timed(Runnable ask) {
        for (int i = 0; i < WARM_UP; i++) {
            ask.run();
        }
        var timings = new Timings();
        for (int i = 0; i < asked; i++) {
            long started = System.nanoTime();
            ask.run();
            timings.add(System.nanoTime() - started);
        }
        return timings;
    }

    /// A record somewhere in the list, as a person who has turned pages stands.
    private UUID anywhere(Records records, Sight sight) {
        var number = "N-%07d".formatted(random.nextInt(entries));
        return records.by(sight, Suppliers.NUMBER, number).orElseThrow().id();
    }

    private String word() {
        return "supplier %06d".formatted(random.nextInt(entries));
    }

    /// How long something took, by the clock and by the processors, which other programs do not lengthen.
    private record Took(int rows, long nanos, long processorNanos) {

        static long processor() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }

        double perSecond() {
            return rows / (nanos / 1e9);
        }

        double microsEach() {
            return processorNanos / 1e3 / rows;
        }
    }

    private Took filled(Shop shop, Records records) throws IOException {
        var actor = shop.store().system("bench");
        for (int i = 0; i < FEW_TERMS; i++) {
            shop.store().get(CommandGate.class)
                    .submit(
                            new SaveEntry(
                                    Ids.next(),
                                    PaymentTerms.TYPE,
                                    Entry.blank(Ids.next())
                                            .with(PaymentTerms.CODE, "T" + i)
                                            .with(PaymentTerms.NAME, "Terms " + i)
                                            .with(PaymentTerms.DAYS, Quantity.of(i)),
                                    true),
                            actor)
                    .orThrow();
        }
        var sheet = folder.resolve("suppliers.csv");
        try (var out = Files.newBufferedWriter(sheet)) {
            out.write("number,name,phone,terms,rebate\n");
            for (int i = 0; i < entries; i++) {
                out.write("N-%07d,Supplier %06d of %s,07%08d,T%d,%d.5%n"
                        .formatted(i, random.nextInt(entries), Names.of(i).replace(",", ""), random.nextInt(100_000_000), i % FEW_TERMS, i % 90));
            }
        }
        long started = System.nanoTime();
        long worked = Took.processor();
        var result = shop.store().get(RecordSheets.class)
                .run(
                        sheet.toString(),
                        new RecordSheets.Order(
                                Sight.whole(Suppliers.TYPE), WORDING, false, false, Reading.of(Suppliers.TYPE.key(), Locale.UK)),
                        actor,
                        new Nobody());
        var took = new Took(entries, System.nanoTime() - started, Took.processor() - worked);
        if (result.report().added() != entries) {
            throw new IOException("only %d came in: %s".formatted(result.report().added(), result));
        }
        return took;
    }

    /// By the import that was made by hand.
    private Took productsFilled(Shop shop) throws IOException {
        var sheet = folder.resolve("products.csv");
        try (var out = Files.newBufferedWriter(sheet)) {
            out.write("code,name,price,barcode\n");
            for (int i = 0; i < entries; i++) {
                out.write("P-%07d,Product %06d of %s,%d.%02d,%013d%n"
                        .formatted(i, random.nextInt(entries), Names.of(i).replace(",", ""), i % 90, i % 100, 4_000_000_000_000L + i));
            }
        }
        var settings = shop.store().settings().store().orElseThrow();
        var taxes = shop.store().get(Catalog.class).taxClasses();
        var choices = new ImportChoices(
                settings.currency(), taxes, taxes.getFirst().key(), true, "pc", true, ImportChoices.Priceless.REFUSE, true,
                ImportChoices.Known.SKIP, false, Reading.of(SheetColumn.Kind.PRODUCTS, Locale.UK));
        long started = System.nanoTime();
        long worked = Took.processor();
        var result = shop.store().get(ProductImporter.class)
                .run(sheet.toString(), choices, shop.store().system("bench"), new Nobody());
        var took = new Took(entries, System.nanoTime() - started, Took.processor() - worked);
        if (result.report().added() != entries) {
            throw new IOException("only %d came in: %s".formatted(result.report().added(), result));
        }
        return took;
    }

    /// Looks on.
    private static final class Nobody implements SheetImporter.Watch {

        @Override
        public void progress(ImportProgress progress) {
            // nobody looks
        }

        @Override
        public void problem(RowProblem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public String sentence(Refusal why) {
            return why.code();
        }
    }
}
