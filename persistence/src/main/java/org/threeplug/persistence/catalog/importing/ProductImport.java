package org.threeplug.persistence.catalog.importing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.catalog.importing.SheetRows;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.sheets.ImportWatch;
import org.threeplug.persistence.sheets.Sheet;
import org.threeplug.persistence.sheets.SheetFile;
import org.threeplug.persistence.sheets.SheetImport;
import org.threeplug.settings.Settings;
import org.threeplug.sheets.ImportReport;
import org.threeplug.sheets.SheetPlan;

/// Imports a sheet of products: one thread reads, the caller's passes a thousand products at a time through the gate. A
/// file can be imported again after it was interrupted, or for no reason: what is in the catalogue is not posted twice.
public final class ProductImport implements SheetImport<ImportChoices> {

    private static final int AHEAD = 8;

    private final Supplier<DSLContext> reads;
    private final Catalog catalog;
    private final CommandGate gate;
    private final Settings settings;
    private final InstantSource clock;
    private final Supplier<String> stockReason;

    /// @param stockReason what the document of first stock says
    public ProductImport(
            Supplier<DSLContext> reads,
            Catalog catalog,
            CommandGate gate,
            Settings settings,
            InstantSource clock,
            Supplier<String> stockReason) {
        this.reads = reads;
        this.catalog = catalog;
        this.gate = gate;
        this.settings = settings;
        this.clock = clock;
        this.stockReason = stockReason;
    }

    /// Looks the file through first.
    public ImportReport run(Path file, ImportChoices choices, Actor actor, ImportWatch watch) {
        return run(SheetFile.of(file), choices, actor, watch);
    }

    @Override
    public ImportReport run(SheetFile file, ImportChoices choices, Actor actor, ImportWatch watch) {
        try (var sheet = Sheet.open(file, choices.reading())) {
            var day = new StockDay(clock, settings, stockReason.get());
            var posting = new Posting(gate.forBulk(), actor, choices, watch, day, sheet.rows());
            var maker = new BatchMaker(sheet, choices, reads, catalog.categories());
            var ready = new ArrayBlockingQueue<Ready>(AHEAD);
            var reader = Thread.ofPlatform().name("product-import").daemon().start(() -> fill(maker, ready));
            try {
                return post(ready, posting);
            } finally {
                reader.interrupt();
                reader.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new RefusedException("catalog.import-interrupted");
        }
    }

    /// Looks the file through first.
    public SheetPlan look(Path file, ImportChoices choices) {
        return look(SheetFile.of(file), choices);
    }

    @Override
    public SheetPlan look(SheetFile file, ImportChoices choices) {
        try (var sheet = Sheet.open(file, choices.reading())) {
            SheetRows.leaveForeignRates(sheet.mapping(), choices);
            return sheet.plan();
        }
    }

    /// A batch, or what went wrong while making it.
    private record Ready(Optional<Batch> batch, Optional<RuntimeException> failure) {}

    private static void fill(BatchMaker maker, BlockingQueue<Ready> ready) {
        try {
            boolean more = true;
            while (more) {
                var batch = maker.next();
                ready.put(new Ready(Optional.of(batch), Optional.empty()));
                more = batch.end().isEmpty();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(ready, e);
        }
    }

    private static void fail(BlockingQueue<Ready> ready, RuntimeException failure) {
        try {
            ready.put(new Ready(Optional.empty(), Optional.of(failure)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ImportReport post(BlockingQueue<Ready> ready, Posting posting) throws InterruptedException {
        while (true) {
            var next = ready.take();
            if (next.failure().isPresent()) {
                throw next.failure().get();
            }
            var batch = next.batch().orElseThrow();
            if (!posting.post(batch) || batch.end().isPresent()) {
                return posting.report();
            }
        }
    }
}
