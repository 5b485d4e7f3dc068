package org.threeplug.devices.printing;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.cash.ShiftReport;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customers;
import org.threeplug.devices.paper.EscPos;
import org.threeplug.devices.paper.SlipBitmap;
import org.threeplug.devices.paper.SlipPdf;
import org.threeplug.devices.paper.TablePdf;
import org.threeplug.devices.printing.UnmadePapers.Receipt;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.receipts.PaperTable;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.receipts.ReceiptSlip;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.receipts.ShiftSlip;
import org.threeplug.receipts.Slip;
import org.threeplug.receipts.SlipText;
import org.threeplug.receipts.SlipWords;
import org.threeplug.sales.PostedDocument;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;

/// Turns posted documents and reports into paper, in the background and in order.
public final class SpooledDesk implements ReceiptDesk, ReportDesk, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpooledDesk.class);

    /// How far back a restart looks for receipts that were posted but not yet handed to the spool.
    private static final int LOOK_BACK = 50;

    /// The list of all registers is read in pages, and not without end when other tills were busy.
    private static final int PAGE = 50;

    private static final int PAGES = 20;

    /// Drawing takes a processor for as long as a few frames of the screen. The change due comes first.
    private static final long AFTER_THE_CHANGE_MILLIS = 60;

    private static final Set<DocumentKind> WITH_RECEIPT =
            Set.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    private static final SalesHistory.Filter NEWEST =
            new SalesHistory.Filter(Optional.empty(), Optional.empty(), "", WITH_RECEIPT);

    private final Path folder;
    private final PrintSpool spool;
    private final Supplier<PrinterChoice> printer;
    private final Supplier<UUID> mine;
    private final Settings settings;
    private final SalesHistory history;
    private final Catalog catalog;
    private final Customers customers;
    private final UnmadePapers unmade;
    private final ScheduledExecutorService drawing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("receipt-drawing").factory());
    /// Made on the drawing thread when first needed: fonts take a moment to load and the till must not wait for them.
    private final Supplier<SlipBitmap> bitmap = Suppliers.memoize(SlipBitmap::new)::get;

    /// What was found after a restart although it had just been posted: its own order still comes. The drawing thread's alone.
    private final Set<UUID> caughtUp = new HashSet<>();

    /// @param folder for PDF files and the mark of the newest receipt handed to the spool
    /// @param printer what it is drawn for
    /// @param mine the register whose papers come out here; asked only once documents are there
    public SpooledDesk(
            Path folder,
            PrintSpool spool,
            Supplier<PrinterChoice> printer,
            Supplier<UUID> mine,
            Settings settings,
            SalesHistory history,
            Catalog catalog,
            Customers customers) {
        this.folder = folder;
        this.spool = spool;
        this.printer = printer;
        this.mine = mine;
        this.settings = settings;
        this.history = history;
        this.catalog = catalog;
        this.customers = customers;
        this.unmade = new UnmadePapers(folder.resolve("missing-receipts"));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Hands out what a crash left between posting and paper. Call once, after the store is open.
    public void catchUp() {
        later("receipts of before the restart", () -> {
            unmade.load(receipt -> () -> make(receipt));
            unmade.jobs().forEach(this::attempt);
            var mark = mark();
            if (!mark.isEmpty()) {
                sinceMark(mark).reversed().forEach(head -> {
                    caughtUp.add(head.id());
                    hand(new Receipt(head.id(), 0));
                });
            }
        });
    }

    /// This register's documents after the marked one, newest first; none when the mark lies too far back. What other
    /// registers posted comes out there, and does not count for how far is looked back.
    private List<Document.Head> sinceMark(String mark) {
        var register = mine.get();
        var since = new ArrayList<Document.Head>();
        for (int page = 0; page < PAGES && since.size() <= LOOK_BACK; page++) {
            var heads = history.documents(NEWEST, (long) page * PAGE, PAGE);
            for (var head : heads) {
                if (head.id().toString().equals(mark)) {
                    return since;
                }
                if (head.register().equals(register)) {
                    since.add(head);
                }
            }
            if (heads.size() < PAGE) {
                break;
            }
        }
        return List.of();
    }

    @Override
    public void issue(UUID document) {
        onDrawingThread(() -> {
            if (!caughtUp.remove(document)) {
                hand(new Receipt(document, 0));
            }
        });
    }

    @Override
    public void reprint(UUID document, int copy) {
        later(new Receipt(document, copy));
    }

    @Override
    public void openDrawer() {
        spool.openDrawer();
    }

    @Override
    public boolean hasPrinter() {
        return printer.get().isPrinter();
    }

    @Override
    public boolean hasDrawer() {
        return hasPrinter() && printer.get().drawer() != PrinterChoice.Drawer.NONE;
    }

    @Override
    public void printShiftReport(ShiftReport report) {
        later("shift report", () -> spool.add(paper(name(report), ShiftSlip.of(report, store()))));
    }

    @Override
    public void print(String name, Slip slip, boolean rightToLeft) {
        later(name, () -> spool.add(paper(PaperName.plain(name), slip, rightToLeft)));
    }

    @Override
    public String savePdf(ShiftReport report) {
        return save(name(report), ShiftSlip.of(report, store()));
    }

    @Override
    public String savePdf(PostedDocument document, int copy) {
        return save(name(document.document(), copy), slip(document.document(), copy));
    }

    @Override
    public String text(ShiftReport report) {
        return SlipText.of(ShiftSlip.of(report, store()));
    }

    @Override
    public String text(PostedDocument document) {
        return SlipText.of(slip(document.document(), 0));
    }

    /// One that cannot be made holds up no other: it is kept apart, and the mark moves on.
    private void hand(Receipt receipt) {
        again(receipt);
        if (receipt.copy() == 0 && unmade.areKept()) {
            keepMark(receipt.document());
        }
    }

    private void again(Receipt receipt) {
        attempt(receipt.toString(), () -> make(receipt));
    }

    private void make(Receipt receipt) {
        var posted = history.document(receipt.document());
        if (posted.isEmpty()) {
            LOG.error("No receipt for {}: it is not in the books", receipt.document());
            return;
        }
        var document = posted.get().document();
        int copy = receipt.copy();
        spool.add(paper(name(document, copy), slip(document, copy)));
    }

    private Slip slip(Document document, int copy) {
        var letters = catalog.taxClasses().stream().collect(Collectors.toMap(TaxClass::key, TaxClass::letter));
        return ReceiptSlip.of(document, store(), register(document.head().register()), letters, copy);
    }

    private Paper paper(String name, Slip slip) {
        return paper(name, slip, rightToLeft());
    }

    private Paper paper(String name, Slip slip, boolean rightToLeft) {
        var dots = bitmap.get().draw(slip, rightToLeft, printer.get().paper().dots());
        return new Paper(name, EscPos.print(dots), SlipText.of(slip));
    }

    @Override
    public String savePdf(PaperTable table) {
        return save(table.name(), TablePdf.of(table, rightToLeft()));
    }

    private String save(String name, Slip slip) {
        return save(name, SlipPdf.of(slip, rightToLeft(), name));
    }

    private String save(String name, byte[] pdf) {
        try {
            var file = folder.resolve(name + ".pdf");
            Files.write(file, pdf);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the name of an erased customer off every paper that lies here: files are deleted, waiting receipts are drawn
    /// anew. Doing so again changes nothing.
    public void forget(UUID customer) {
        later("forgetting of " + customer, () -> forgetNow(customer));
    }

    private void forgetNow(UUID customer) {
        var documents = new HashMap<String, UUID>();
        customers.documents(customer).forEach((reference, id) -> documents.put(PaperName.plain(reference), id));
        var names = Pattern.compile("(.+?)(?:-copy-(\\d+))?");
        for (var dropped : spool.drop(name -> isOf(documents, names.matcher(name)))) {
            var match = names.matcher(dropped);
            if (match.matches()) {
                int copy = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
                again(new Receipt(documents.get(match.group(1)), copy));
            }
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString().replaceFirst("\\.(pdf|txt)$", "");
                if (isOf(documents, names.matcher(name))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOf(Map<String, UUID> documents, Matcher name) {
        return name.matches() && documents.containsKey(name.group(1));
    }

    private static String name(Document document, int copy) {
        return PaperName.plain(document.head().reference() + (copy > 0 ? "-copy-" + copy : ""));
    }

    private static String name(ShiftReport report) {
        return PaperName.plain(report.z()
                .map(z -> report.register() + String.format(Locale.ROOT, "-Z-%06d", z.number()))
                .orElse(report.register() + "-X-" + report.madeAt().toString().replace(':', '-')));
    }

    private boolean rightToLeft() {
        return new SlipWords(store().language(), store().zone()).isRightToLeft();
    }

    private StoreSettings store() {
        return settings.store().orElseThrow();
    }

    private Register register(UUID id) {
        return settings.registers().stream()
                .filter(register -> register.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String mark() {
        try {
            var file = folder.resolve("last-receipt");
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Without the mark a receipt may come out twice after a restart, which is better than never.
    private void keepMark(UUID id) {
        try {
            Files.writeString(folder.resolve("last-receipt"), id.toString());
        } catch (IOException e) {
            LOG.error("Could not note that the receipt of {} was handed on", id, e);
        }
    }

    private void later(Receipt receipt) {
        onDrawingThread(() -> hand(receipt));
    }

    private void later(String what, Runnable work) {
        onDrawingThread(() -> attempt(what, work));
    }

    /// What could not be made before comes first, so that paper keeps its order.
    private void onDrawingThread(Runnable work) {
        Runnable job = () -> {
            unmade.jobs().forEach(this::attempt);
            work.run();
        };
        drawing.schedule(job, AFTER_THE_CHANGE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void attempt(String what, Runnable work) {
        var failure = unmade.attempt(what, work);
        var left = unmade.jobs();
        if (failure.isPresent()) {
            spool.noteUnmade(left.size(), what + ": " + failure.get());
        } else if (left.isEmpty()) {
            spool.noteUnmade(0, "");
        }
    }

    @Override
    public void close() {
        drawing.close();
        spool.close();
    }
}
