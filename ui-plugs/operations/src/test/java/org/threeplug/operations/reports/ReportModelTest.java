package org.threeplug.operations.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.cart.Cart;
import org.threeplug.catalog.Product;
import org.threeplug.customers.Customer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.Notice;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.SavePlace;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Member;
import org.threeplug.office.Surface;
import org.threeplug.operations.OfficeShop;
import org.threeplug.reports.Cell;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.ReportRow;
import org.threeplug.reports.Reports;
import org.threeplug.reports.SoughtMembers;
import org.threeplug.words.Formats;

class ReportModelTest {

    private final OfficeShop office = new OfficeShop();
    private final Shop shop = office.shop;
    private final Product milk = shop.product("MILK", "1.20", Shop.STANDARD);
    private final Product tea = shop.product("TEA", "3.00", Shop.EXEMPT);
    private final Customer maria = shop.gate.submit(
                    new SaveCustomer(Ids.next(), new Customer(Ids.next(), "C-1", "Maria", "", "", "", "", "", true, 0), true), shop.manager)
            .orThrow();

    ReportModelTest() {
        shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(milk, "2")));
        shop.sell(shop.cart(shop.line(tea, "1")));
        shop.sell(shop.cart(shop.line(tea, "2")).withCustomer(Optional.of(new Cart.Buyer(maria.id(), "Maria"))));
    }

    /// May see reports and nothing else.
    private Actor bookkeeper() {
        var role = new Role(
                "books", "Books", Percent.ZERO, Percent.ZERO, Optional.empty(), Set.of(new Permission("reports.view")), true);
        return shop.identity.hired("Bo", role, shop.origin);
    }

    private static ReportModel model(Injector person, String key, ListQuery query) {
        var report = Reports.all().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        return person.getInstance(ReportModel.Maker.class).of(report, query);
    }

    private ReportModel model(String key, ListQuery query) {
        return model(office.as(shop.manager), key, query);
    }

    private static List<String> column(ReportModel model, String key) {
        model.list.refresh();
        var column = model.columns().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
        return model.list.rows().stream().map(row -> model.cell(row, column)).map(Cell::plain).toList();
    }

    private static ListQuery only(ReportFilter filter, String key, String said) {
        return ReportNarrowed.with(ReportModel.FIRST, filter, key, said);
    }

    @Test
    void anyOfTheChosenCountsAndAllFiltersTogether() {
        var both = ReportNarrowed.with(only(ReportFilter.PRODUCT, "MILK", "Milk"), ReportFilter.PRODUCT, "TEA", "Tea");
        var model = model("sales.by-product", only(ReportFilter.PRODUCT, "MILK", "Milk"));
        model.list.ask(model.first());
        assertThat(column(model, "key")).containsExactly("MILK");
        model.list.ask(both);
        assertThat(column(model, "key")).containsExactly("TEA", "MILK");
        assertThat(column(model, "total")).containsExactly("9.00", "2.40");
        model.list.ask(ReportNarrowed.with(both, ReportFilter.CUSTOMER, "C-1", "Maria"));
        assertThat(column(model, "total")).containsExactly("6.00");
    }

    @Test
    void aChipThatIsTakenOffCountsNoLonger() {
        var query = only(ReportFilter.PRODUCT, "MILK", "Milk");
        var chosen = ReportNarrowed.chosen(query);
        assertThat(chosen).containsExactly(new ReportNarrowed.Chosen(ReportFilter.PRODUCT, "MILK", "Milk"));
        assertThat(ReportNarrowed.without(query, chosen.getFirst())).isEqualTo(ReportModel.FIRST);
    }

    @Test
    void ofACustomerTheNumberAloneIsKept() {
        assertThat(only(ReportFilter.CUSTOMER, "C-1", "Maria").filters()).containsEntry("customer=C-1", "C-1");
    }

    @Test
    void aFewLettersFindWhatCanBeChosenAndTheMostTradeComesFirst() {
        var found = new ArrayList<SoughtMembers.Found>();
        var model = model("sales.by-day", ReportModel.FIRST);
        model.seek(Set.of(ReportFilter.PRODUCT, ReportFilter.CASHIER), "", 8, found::addAll);
        assertThat(found).extracting(SoughtMembers.Found::key).containsExactly("ann", "TEA", "MILK");
        found.clear();
        model.seek(Set.of(ReportFilter.values()), "mari", 8, found::addAll);
        assertThat(found)
                .filteredOn(one -> !one.filter().axis().isOfWords())
                .extracting(SoughtMembers.Found::name)
                .containsExactly("Maria");
    }

    @Test
    void whoeverMayNotSeeCustomersIsOfferedNone() {
        var found = new ArrayList<SoughtMembers.Found>();
        var blind = bookkeeper();
        var model = model(office.as(blind), "sales.by-day", ReportModel.FIRST);
        model.seek(Set.of(ReportFilter.CUSTOMER), "mari", 8, found::addAll);
        assertThat(found).isEmpty();
        assertThat(model.axes()).doesNotContain(Axis.CUSTOMER).contains(Axis.REGISTER);
    }

    @Test
    void rowsAreToldApartByASecondAxisAndHeldAgainstALikeSpan() {
        var query = ReportModel.FIRST.filter("by", Optional.of("customer")).filter("versus", Optional.of("year-before"));
        var model = model("sales.by-product", query);
        model.list.ask(query);
        assertThat(model.columns().stream().map(ReportColumn::key))
                .startsWith("key", "name", "customer", "customer_name", "quantity")
                .endsWith("before", "change");
        assertThat(column(model, "customer")).containsExactly("C-1", "", "");
        assertThat(column(model, "total")).containsExactly("6.00", "3.00", "2.40");
        assertThat(column(model, "before")).containsExactly("0.00", "0.00", "0.00");
        assertThat(model.isOtherwise(query)).isFalse();
        assertThat(model.isOtherwise(ReportModel.FIRST)).isTrue();
    }

    @Test
    void whatGoodsCostIsNoColumnForWhoeverMayNotSeeIt() {
        var blind = bookkeeper();
        assertThat(model("sales.by-day", ReportModel.FIRST).columns()).extracting(ReportColumn::key).contains("cost");
        assertThat(model(office.as(blind), "sales.by-day", ReportModel.FIRST).columns())
                .extracting(ReportColumn::key)
                .doesNotContain("cost", "profit", "margin");
    }

    @Test
    void aReportGoesToAFileAndTheJournalKeepsWhichPartOfIt(@TempDir Path folder) throws IOException {
        office.saved = Optional.of(folder);
        var model = model("sales.by-product", only(ReportFilter.PRODUCT, "MILK", "Milk"));
        model.list.ask(model.first());
        var surface = office.get(Surface.class);
        var words = new ReportWords(surface.texts(), _ -> Optional.empty());
        Gallery.shoot(
                Variant.LIGHT,
                () -> new StackPane(new ReportExport(model, words, surface, _ -> new byte[] {1}, office.get(SavePlace.class))),
                root -> ((ReportExport) root.getChildrenUnmodifiable().getFirst()).choose(ReportFile.Format.CSV));
        var file = folder.resolve("Sales by product 2026-11-20.csv");
        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().startsWith("MILK,Name of MILK,2,2.00,0.40,2.40,");
        assertThat(office.notices.shown()).extracting(Notice::sentence).containsExactly("1 row is in " + file);
        assertThat(shop.books.journal().entries(JournalView.Filter.ALL, 0, 1))
                .extracting(JournalEntry::command)
                .containsExactly("ExportList");
        assertThat(ReportExport.narrowed(model.asked())).isEqualTo("2026-11-01 2026-11-20 product=MILK");
    }

    @Test
    void theMarksOfAPictureLeadToTheirRows() {
        var query = ReportModel.FIRST.filter("by", Optional.of("customer"));
        var model = model("sales.by-product", query);
        model.list.ask(query);
        var words = ReportWords.of(new Formats(
                Locale.ENGLISH, ZoneOffset.UTC, Set.of(shop.currency)));
        var drawn = new ReportPicture(words, shop.currency).of(model.answer.get().orElseThrow()).orElseThrow();
        assertThat(drawn.chart().points()).containsExactly("Name of TEA", "Name of MILK");
        assertThat(drawn.chart().series()).extracting(series -> series.name()).containsExactly("Maria", "Not named");
        assertThat(drawn.points())
                .containsExactly(
                        Map.of(Axis.PRODUCT, Member.of(tea.id())),
                        Map.of(Axis.PRODUCT, Member.of(milk.id())));
        assertThat(model.list.rows()).extracting(ReportRow::at).allMatch(at -> at.containsKey(Axis.PRODUCT));
    }
}
