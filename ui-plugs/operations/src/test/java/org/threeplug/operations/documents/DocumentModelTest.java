package org.threeplug.operations.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.OfficeShop;
import org.threeplug.operations.documents.DocumentModel.Deed;
import org.threeplug.sales.SalesHistory;
import org.threeplug.sales.VoidSale;

class DocumentModelTest {

    private final OfficeShop office = new OfficeShop();
    private final Product milk = office.shop.product("MILK", "1.20", Shop.STANDARD);

    private UUID sell() {
        return office.shop.sell(office.shop.cart(office.shop.line(milk, "2"))).document();
    }

    @Test
    void aDocumentShowsWhatItCausedEverywhere() {
        office.shop.openShift("50.00");
        office.shop.stock(milk, "10", "0.60");
        var sale = sell();
        var model = office.get(DocumentModel.class);
        model.open(sale);
        var shown = model.shown.get().orElseThrow();
        var posted = office.shop.books.salesHistory().document(sale).orElseThrow();
        assertThat(shown.posted()).isEqualTo(posted);
        assertThat(posted.postings()).isNotEmpty();
        assertThat(shown.products()).isEqualTo(Map.of(milk.id(), "Name of MILK"));
        assertThat(shown.accounts()).containsKeys(posted.postings().getFirst().account());
        assertThat(shown.record()).hasValueSatisfying(entry -> assertThat(entry.command()).isEqualTo("PostSale"));
        assertThat(shown.isOnPaper()).isTrue();
    }

    @Test
    void theJournalRecordIsKeptFromWhoeverMayNotSeeIt() {
        office.shop.openShift("50.00");
        var sale = sell();
        var model = office.as(office.shop.cashier).getInstance(DocumentModel.class);
        model.open(sale);
        assertThat(model.shown.get().orElseThrow().record()).isEmpty();
    }

    @Test
    void aReceiptIsPrintedAgainAndSavedButAnAdjustmentHasNone() {
        office.shop.openShift("50.00");
        var sale = sell();
        var adjustment = office.shop.stock(milk, "10", "0.60");
        var model = office.get(DocumentModel.class);
        model.open(sale);
        model.reprint(_ -> {});
        model.reprint(_ -> {});
        var paths = new ArrayList<String>();
        model.savePdf(outcome -> paths.add(outcome.orThrow()));
        model.open(adjustment.id());
        model.reprint(_ -> {});
        model.savePdf(outcome -> paths.add(outcome.orThrow()));
        assertThat(office.paper.done).containsExactly("copy 1", "copy 2");
        assertThat(paths)
                .containsExactly(
                        "/documents/1-SALE-000001-copy-3.pdf",
                        "/documents/%s-copy-0.pdf".formatted(adjustment.reference()));
    }

    @Test
    void severalReceiptsArePrintedAgainEachAsItsOwnCopyAndWhatHasNoneIsLeftOut() {
        office.shop.openShift("50.00");
        var history = office.shop.books.salesHistory();
        var chosen = Stream.of(sell(), office.shop.stock(milk, "10", "0.60").id(), sell())
                .map(id -> history.document(id).orElseThrow().head())
                .toList();
        var printed = new ArrayList<Integer>();
        office.get(DocumentListModel.class)
                .reprint(DocumentListModel.onPaper(chosen), printed::add, why -> printed.add(-1));
        assertThat(office.paper.done).containsExactly("copy 1", "copy 1");
        assertThat(printed).containsExactly(2);
    }

    @Test
    void aReceiptIsNotSavedByWhoeverMayNotPrintItAgain() {
        office.shop.openShift("50.00");
        var model = office.as(reader()).getInstance(DocumentModel.class);
        model.open(sell());
        var paths = new ArrayList<String>();
        model.savePdf(outcome -> paths.add(outcome.orThrow()));
        assertThat(paths).isEmpty();
    }

    @Test
    void fromAReturnAReaderGetsToItsSale() {
        office.shop.openShift("50.00");
        var sale = sell();
        var back = office.shop.gate.submit(
                        new VoidSale(Ids.next(), office.shop.register, sale, Shop.NOON, "rung twice"),
                        office.shop.manager)
                .orThrow()
                .document();
        var reading = office.as(reader()).getInstance(DocumentModel.class);
        reading.open(back);
        assertThat(reading.deeds()).containsExactly(Deed.OPEN_ORIGIN);
        reading.open(sale);
        assertThat(reading.deeds()).isEmpty();
        var managing = office.get(DocumentModel.class);
        managing.open(back);
        assertThat(managing.deeds()).containsExactly(Deed.OPEN_ORIGIN, Deed.SAVE_PDF, Deed.REPRINT);
    }

    private Actor reader() {
        var reading = new Role(
                "reader", "Reader", Percent.ZERO, Percent.ZERO, Set.of(new Permission("sales.view")));
        return office.shop.identity.hired("Eve", reading, office.shop.origin);
    }

    @Test
    void theHistoryIsNarrowedByKindDaysAndWords() {
        office.shop.openShift("50.00");
        office.shop.stock(milk, "10", "0.60");
        var sale = sell();
        var model = office.get(DocumentListModel.class);
        model.list.ask(ListQuery.ALL.chips(Set.of("sales")));
        assertThat(model.list.rows()).extracting(Document.Head::id).containsExactly(sale);
        var tomorrow = ListQuery.ALL.filter("from", Optional.of(Shop.TODAY.plusDays(1).toString()));
        model.list.ask(tomorrow);
        assertThat(model.list.rows()).isEmpty();
        assertThat(model.filter(tomorrow.search("1-SALE").chips(Set.of("stock", "returns"))))
                .isEqualTo(new SalesHistory.Filter(
                        Optional.of(Shop.TODAY.plusDays(1)),
                        Optional.empty(),
                        "1-SALE",
                        Set.of(
                                DocumentKind.STOCK_ADJUSTMENT,
                                DocumentKind.STOCK_TRANSFER,
                                DocumentKind.RETURN,
                                DocumentKind.VOID,
                                DocumentKind.GIVEN_UP)));
    }

    @Test
    void theHistoryBeginsWithTheLastDaysTradeAndTotalsIt() {
        office.shop.openShift("50.00");
        office.shop.stock(milk, "10", "0.60");
        var sale = sell();
        var model = office.get(DocumentListModel.class);
        model.list.ask(DocumentListModel.FIRST);
        assertThat(model.list.rows()).extracting(Document.Head::id).containsExactly(sale);
        assertThat(model.list.totals().get())
                .isEqualTo(Map.of("total", model.list.rows().getFirst().total()));
        assertThat(model.filter(DocumentListModel.FIRST))
                .isEqualTo(new SalesHistory.Filter(
                        Optional.of(Shop.TODAY.minusDays(6)),
                        Optional.of(Shop.TODAY),
                        "",
                        Set.of(
                                DocumentKind.SALE,
                                DocumentKind.EXCHANGE,
                                DocumentKind.RETURN,
                                DocumentKind.VOID,
                                DocumentKind.GIVEN_UP)));
        model.list.ask(ListQuery.ALL.filter("days", Optional.of("yesterday")));
        assertThat(model.list.rows()).isEmpty();
        assertThat(model.list.totals().get()).isEqualTo(Map.of("total", Money.zero(office.shop.currency)));
    }

    @Test
    void everyKindOfDocumentHasAChip() {
        var all = new ArrayList<DocumentKind>();
        DocumentListModel.KINDS.values().forEach(all::addAll);
        assertThat(all).containsExactlyInAnyOrderElementsOf(List.of(DocumentKind.values()));
    }
}
