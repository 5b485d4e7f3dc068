package org.threeplug.operations.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.directories.StockPlaces;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.operations.OfficeShop;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.stock.StockPlace;

class TransferModelTest {

    private final OfficeShop office = new OfficeShop();
    private final TransferModel model = office.get(TransferModel.class);
    private Product milk;
    private UUID back;

    @BeforeEach
    void aBackRoomAndMilk() {
        milk = office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.stock(milk, "10", "0.60");
        back = Ids.next();
        var room = Entry.blank(back).with(StockPlaces.CODE, "BACK").with(StockPlaces.NAME, "Back room");
        office.shop.gate
                .submit(new SaveEntry(Ids.next(), StockPlaces.TYPE, room, true), office.shop.system)
                .orThrow();
    }

    private Quantity at(UUID place) {
        return office.shop.books.stock().onHand(milk.id(), place).quantity();
    }

    @Test
    void goodsAreScannedAndBroughtFromTheTillsPlaceToTheOther() {
        model.begin(List.of());
        assertThat(model.from.get()).contains(new StockPlace(office.shop.branch, "High Street", true));
        assertThat(model.to.get()).contains(new StockPlace(back, "Back room", true));
        model.goods.search.set("milk");
        model.goods.take();
        assertThat(model.goods.lines.getFirst().onHand()).isEqualTo(Quantity.of(10));
        model.goods.lines.getFirst().quantity().set("4");
        model.reason.set("shelf is full");
        var heads = new ArrayList<Document.Head>();
        model.post(heads::add);
        assertThat(heads).singleElement().satisfies(head -> {
            assertThat(head.kind()).isEqualTo(DocumentKind.STOCK_TRANSFER);
            assertThat(head.reason()).contains("High Street \u2192 Back room: shelf is full");
        });
        assertThat(at(office.shop.branch)).isEqualTo(Quantity.of(6));
        assertThat(at(back)).isEqualTo(Quantity.of(4));
        assertThat(model.isChanged()).isFalse();
    }

    @Test
    void whatIsThereIsCountedAnewForAnotherPlace() {
        model.begin(List.of(milk.id()));
        model.goods.lines.getFirst().quantity().set("2");
        model.from.set(Optional.of(new StockPlace(back, "Back room", true)));
        assertThat(model.goods.lines.getFirst().onHand()).isEqualTo(Quantity.ZERO);
        assertThat(model.goods.lines.getFirst().quantity().get()).isEqualTo("2");
    }

    @Test
    void whatIsWrongIsSaidWhereItStands() {
        model.begin(List.of(milk.id()));
        model.post(_ -> {});
        assertThat(model.goods.lines.getFirst().fields().refusals())
                .containsExactly(new Refusal("office.quantity-needed", List.of(), "quantity"));
        model.goods.lines.getFirst().quantity().set("40");
        model.post(_ -> {});
        assertThat(model.goods.lines.getFirst().fields().refusals())
                .containsExactly(new Refusal("stock.not-so-much-there", List.of("Name of MILK", "10", "40"), "quantity"));
        model.to.set(model.from.get());
        model.goods.lines.getFirst().quantity().set("1");
        model.post(_ -> {});
        assertThat(model.fields.refusals()).containsExactly(new Refusal("stock.place-same", List.of(), "to"));
        assertThat(at(office.shop.branch)).isEqualTo(Quantity.of(10));
    }

    @Test
    void whoChoosesWhereATillSellsFromSeesItThereAgain() {
        var selling = office.get(SellingPlaceModel.class);
        selling.open();
        assertThat(selling.places).extracting(StockPlace::name).containsExactly("High Street", "Back room");
        selling.place.set(Optional.of(new StockPlace(back, "Back room", true)));
        selling.save(() -> {});
        selling.open();
        assertThat(selling.place.get()).contains(new StockPlace(back, "Back room", true));
        model.begin(List.of());
        assertThat(model.from.get()).contains(new StockPlace(back, "Back room", true));
        assertThat(model.to.get()).contains(new StockPlace(office.shop.branch, "High Street", true));
    }
}
