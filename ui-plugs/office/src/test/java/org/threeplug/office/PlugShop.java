package org.threeplug.office;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kit.BackupWindow;
import org.threeplug.backup.Backups;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.importing.ProductImporter;
import org.threeplug.clock.Clocks;
import org.threeplug.customers.CustomerFiles;
import org.threeplug.customers.Customers;
import org.threeplug.customers.importing.CustomerImporter;
import org.threeplug.directories.SettingGroups;
import org.threeplug.fakes.FakeCartDraft;
import org.threeplug.fakes.FakeFigures;
import org.threeplug.fakes.LosingGate;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Secrets;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Events;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Panels;
import org.threeplug.kit.Work;
import org.threeplug.kit.pattern.ListMemory;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.ledger.Ledger;
import org.threeplug.measures.Figures;
import org.threeplug.plug.Part;
import org.threeplug.plug.PlugWords;
import org.threeplug.proof.AnchorDesk;
import org.threeplug.proof.BookCheck;
import org.threeplug.questions.Desk;
import org.threeplug.receipts.PrinterDesk;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.records.RecordSheets;
import org.threeplug.reports.ReportPaper;
import org.threeplug.reports.ReportShelf;
import org.threeplug.settings.DeclaredSettings;
import org.threeplug.reports.Reports;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Settings;
import org.threeplug.settings.ThisPc;
import org.threeplug.stock.Stock;
import org.threeplug.words.Formats;



/// The pages of one plug over a small shop in memory, wired as the product wires them. Everything happens on the spot.
public class PlugShop {

    public final Shop shop = new Shop("GBP");
    public final LosingGate gate = new LosingGate(shop.gate);
    public final FakeWindow window = new FakeWindow();
    public final FakeProof proof = new FakeProof();
    public final FakePaper paper = new FakePaper();
    public final FakePanels panels = new FakePanels();
    public final FakeImporter importer = new FakeImporter();
    public final FakeCustomerImporter customerImporter = new FakeCustomerImporter();
    public final FakeSheets sheets = new FakeSheets();
    public final Notices notices = new Notices();
    public final ListMemory memory = ListMemory.forThisRun();

    /// The ids of products that the journal tells changes of.
    public final List<String> told = new ArrayList<>();

    /// Makes no files, and remembers for whom it was asked to.
    public final FakeFiles exported = new FakeFiles();

    /// The printers of this shop, and what was asked of them.
    public final FakePrinters printers = new FakePrinters(shop);

    /// What lies on the counter.
    public final FakeCartDraft draft = new FakeCartDraft();

    /// Where files go that somebody saves; nowhere while nobody chose a folder.
    public Optional<Path> saved = Optional.empty();

    private final Injector injector;

    private final Module plug;
    private final List<Part> parts;

    /// @param plug how its pages are wired
    /// @param parts what it brings
    protected PlugShop(Locale locale, Module plug, List<Part> parts) {
        this.plug = plug;
        this.parts = List.copyOf(parts);
        injector = wired(locale, shop.system);
    }

    /// A plug with no pages but those of declared kinds.
    public static PlugShop ofKinds() {
        return new PlugShop(Locale.ENGLISH, new OfficeWiring(Surface.BUNDLE, PlugShop.class.getClassLoader()), List.of());
    }

    /// The same shop for somebody else.
    public Injector as(Actor actor) {
        return wired(Locale.ENGLISH, actor);
    }

    protected Injector injector() {
        return injector;
    }

    public <T> T get(Class<T> type) {
        return injector.getInstance(type);
    }

    private Injector wired(Locale locale, Actor actor) {
        var journal = new TellingJournal(shop.books.journal(), told);
        var host = Guice.createInjector(Stage.PRODUCTION, new AbstractModule() {
            @Override
            protected void configure() {
                binder().requireExplicitBindings();
                bind(CommandGate.class).toInstance(gate);
                bind(Events.class).toInstance(shop.gate);
                bind(Actor.class).toInstance(actor);
                bind(Identity.class).toInstance(shop.identity);
                bind(Secrets.class).toInstance(new FakeSecrets());
                bind(Settings.class).toInstance(shop.books.settings());
                bind(ThisPc.class).toInstance(new ChosenHere());
                bind(CartDraft.class).toInstance(draft);
                bind(Catalog.class).toInstance(shop.books.catalog());
                bind(Customers.class).toInstance(shop.books.customers());
                bind(RecordSheets.class).toInstance(sheets);
                bind(SalesHistory.class).toInstance(shop.books.salesHistory());
                bind(Purchases.class).toInstance(shop.books.purchases());
                bind(ParkedCarts.class).toInstance(shop.books.parkedCarts());
                bind(Shifts.class).toInstance(shop.books.shifts());
                bind(Clocks.class).toInstance(shop.books.clocks());
                bind(Stock.class).toInstance(shop.books.stock());
                bind(Ledger.class).toInstance(shop.books.ledger());
                bind(JournalView.class).toInstance(journal);
                bind(Desk.class)
                        .toInstance(shop.desk
                                .with(JournalView.class, journal)
                                .with(Figures.class, new FakeFigures(shop.books)));
                bind(ReportPaper.class).toInstance(sheet -> sheet.toString().getBytes(StandardCharsets.UTF_8));
                bind(ReceiptDesk.class).toInstance(paper);
                bind(ReportDesk.class).toInstance(paper);
                bind(PrinterDesk.class).toInstance(printers);
                bind(ProductImporter.class).toInstance(importer);
                bind(CustomerImporter.class).toInstance(customerImporter);
                bind(CustomerFiles.class).toInstance(exported);
                bind(Backups.class).toInstance(new FakeBackups());
                bind(BackupWindow.class).toInstance(window);
                bind(BookCheck.class).toInstance(proof);
                bind(AnchorDesk.class).toInstance(proof);
                bind(PlugWords.class).toInstance(_ -> Optional.empty());
                bind(DeclaredSettings.class).toInstance(() -> SettingGroups.ALL);
                bind(ReportShelf.class).toInstance(Reports::all);
                bind(Panels.class).toInstance(panels);
                bind(Notices.class).toInstance(notices);
                bind(ListMemory.class).toInstance(memory);
                bind(SavePlace.class).toInstance((_, _, suggestion, _) -> saved.map(folder -> folder.resolve(suggestion)));
                bind(Work.class).toInstance(Work.onTheSpot());
                bind(InstantSource.class).toInstance(shop::now);
                bind(Formats.class)
                        .toInstance(new Formats(locale, ZoneId.of("Europe/London"), Set.of(shop.currency)));
            }
        });
        return host.createChildInjector(plug, new AbstractModule() {
            @Override
            protected void configure() {
                parts.forEach(this::made);
            }

            private void made(Part part) {
                if (part instanceof Part.Screen screen) {
                    bind(screen.type());
                } else if (part instanceof Part.Finder finder) {
                    bind(finder.type());
                }
            }
        });
    }
}
