package org.threeplug.operations.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Reasons;
import org.threeplug.directories.StockPlaces;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.operations.OfficeShop;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.StockPlace;

class AdjustModelTest {

    private final OfficeShop office = new OfficeShop();
    private final AdjustModel model = office.get(AdjustModel.class);

    @Test
    void productsAreScannedCountedAndPostedTogether() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        var bread = office.shop.product("BREAD", "2.20", Shop.STANDARD);
        office.shop.stock(milk, "10", "0.60");
        model.begin();
        model.goods.search.set("milk");
        model.goods.take();
        model.goods.search.set("BREAD");
        model.goods.take();
        model.goods.lines.get(0).change().set("=7");
        model.goods.lines.get(1).change().set("+5");
        model.goods.lines.get(1).cost().set("1.10");
        model.reason.set("Counted");
        assertThat(model.read()).containsExactly(
                new AdjustStock.Line(milk.id(), Quantity.of(-3), Optional.empty()),
                new AdjustStock.Line(
                        bread.id(), Quantity.of(5), Optional.of(UnitPrice.of("1.10", office.shop.currency))));
        var heads = new ArrayList<Document.Head>();
        model.post(heads::add);
        assertThat(heads).singleElement().satisfies(head -> {
            assertThat(head.kind()).isEqualTo(DocumentKind.STOCK_ADJUSTMENT);
            assertThat(head.reason()).contains("Counted");
        });
        var stock = office.shop.books.stock();
        assertThat(stock.onHand(milk.id(), office.shop.branch).quantity()).isEqualTo(Quantity.of(7));
        assertThat(stock.onHand(bread.id(), office.shop.branch).quantity()).isEqualTo(Quantity.of(5));
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void theShopsOwnReasonsAreOfferedToWhoeverAdjusts() {
        for (var use : Reasons.Use.values()) {
            var entry = Entry.blank(Ids.next())
                    .with(Reasons.CODE, use.name())
                    .with(Reasons.NAME, "Because of " + use)
                    .with(Reasons.USE, use);
            office.shop.gate.submit(new SaveEntry(Ids.next(), Reasons.TYPE, entry, true), office.shop.system).orThrow();
        }
        model.begin();
        assertThat(model.reasons).containsExactly("Because of STOCK");
    }

    @Test
    void whatLiesElsewhereIsCorrectedThere() {
        var back = Ids.next();
        var room = Entry.blank(back).with(StockPlaces.CODE, "BACK").with(StockPlaces.NAME, "Back room");
        office.shop.gate.submit(new SaveEntry(Ids.next(), StockPlaces.TYPE, room, true), office.shop.system).orThrow();
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.stock(milk, "10", "0.60");
        model.begin(milk.id());
        assertThat(model.places).extracting(StockPlace::name).containsExactly("High Street", "Back room");
        assertThat(model.goods.lines.getFirst().onHand()).isEqualTo(Quantity.of(10));
        model.goods.lines.getFirst().change().set("+4");
        model.place.set(Optional.of(new StockPlace(back, "Back room", true)));
        assertThat(model.goods.lines.getFirst().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(model.goods.lines.getFirst().change().get()).isEqualTo("+4");
        model.reason.set("found");
        model.post(_ -> {});
        var stock = office.shop.books.stock();
        assertThat(stock.onHand(milk.id(), back).quantity()).isEqualTo(Quantity.of(4));
        assertThat(stock.onHand(milk.id(), office.shop.branch).quantity()).isEqualTo(Quantity.of(10));
    }

    @Test
    void anAdjustmentBeginsWithAllThatWereChosenInTheirOrder() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        var bread = office.shop.product("BREAD", "2.20", Shop.STANDARD);
        model.begin(List.of(bread.id(), milk.id()));
        assertThat(model.goods.lines).extracting(line -> line.product().product()).containsExactly(bread.id(), milk.id());
    }

    @Test
    void whatMakesNoSenseIsSaidWhereItStands() {
        var milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        model.begin(milk.id());
        model.goods.lines.getFirst().change().set("many");
        model.goods.lines.getFirst().cost().set("-1");
        assertThat(model.read()).isEmpty();
        assertThat(model.fields.refusals()).containsExactly(new Refusal("office.reason-needed", List.of(), "reason"));
        assertThat(model.goods.lines.getFirst().fields().refusals()).containsExactly(
                new Refusal("office.change-unreadable", List.of(), "delta"),
                new Refusal("office.price-unreadable", List.of(), "unitCost"));
    }

    @Test
    void aProductIsListedOnceAndServicesAreNot() {
        office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.product("REPAIR", UnitPrice.of("20.00", office.shop.currency), Shop.STANDARD, true, false);
        model.begin();
        for (var code : List.of("MILK", "MILK", "REPAIR", "NOBODY")) {
            model.goods.search.set(code);
            model.goods.take();
        }
        assertThat(model.goods.lines).hasSize(1);
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("office.product-unknown", List.of("NOBODY"), "search"));
    }

    @Test
    void typingShowsWhatIsMeant() {
        office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.product("BREAD", "2.20", Shop.STANDARD);
        model.begin();
        model.goods.search.set("mi");
        assertThat(model.goods.hits).extracting(hit -> hit.code()).containsExactly("MILK");
        model.goods.search.set("m");
        assertThat(model.goods.hits).isEmpty();
    }
}
