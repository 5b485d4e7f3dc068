package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.directories.StockPlaces;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Several;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Ledger;
import org.threeplug.records.Entry;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.SaveEntry;
import org.threeplug.settings.Register;
import org.threeplug.settings.Settings;
import org.threeplug.stock.AdjustStock;
import org.threeplug.stock.Balance;
import org.threeplug.stock.ChoosePlace;
import org.threeplug.stock.Stock;
import org.threeplug.stock.StockPlace;
import org.threeplug.stock.TransferStock;

/// Goods in several places of a branch. The store and the fake both run this.
public abstract class PlacesContract {

    private final UUID teaId = Ids.next();
    private final UUID repairId = Ids.next();
    private final UUID back = Ids.next();

    protected abstract <R> Outcome<R> submit(Command<R> command);

    protected abstract Stock stock();

    protected abstract Settings settings();

    protected abstract Ledger ledger();

    protected abstract Currency currency();

    protected abstract String taxKey();

    protected abstract Instant now();

    protected abstract LocalDate today();

    @BeforeEach
    void aBackRoom() {
        done(new SaveProduct(Ids.next(), product(teaId, "TEA", true), true));
        done(new SaveProduct(Ids.next(), product(repairId, "REPAIR", false), true));
        place(back, "BACK", "Back room", "");
    }

    private <R> R done(Command<R> command) {
        return submit(command).orThrow();
    }

    private Product product(UUID id, String code, boolean stocked) {
        return new Product(
                id, code + "-P", code, "", Optional.empty(), taxKey(), UnitPrice.of("4.50", currency()), true, "pc", 0,
                stocked, false, true, List.of(), List.of(), 1);
    }

    private Entry place(UUID id, String code, String name, String branch) {
        var entry = Entry.blank(id)
                .with(StockPlaces.CODE, code)
                .with(StockPlaces.NAME, name)
                .with(StockPlaces.BRANCH, Optional.of(branch).filter(text -> !text.isEmpty()));
        return done(new SaveEntry(Ids.next(), StockPlaces.TYPE, entry, true));
    }

    private Register register() {
        return settings().registers().getFirst();
    }

    private UUID branch() {
        return register().branch().id();
    }

    private void stock(Optional<UUID> where, String quantity, String cost) {
        done(new AdjustStock(
                Ids.next(), register().id(), now(), today(),
                List.of(new AdjustStock.Line(teaId, Quantity.of(quantity), Optional.of(UnitPrice.of(cost, currency())))),
                "bought", Optional.empty(), where));
    }

    private TransferStock transfer(UUID from, UUID to, TransferStock.Line... lines) {
        return new TransferStock(
                Ids.next(), register().id(), now(), today(), from, to, List.of(lines), Optional.of("shelf filled"),
                Optional.empty());
    }

    private TransferStock.Line teas(String quantity) {
        return new TransferStock.Line(teaId, Quantity.of(quantity));
    }

    private Balance balance(String quantity, String value, String cost) {
        return new Balance(
                Quantity.of(quantity), Money.of(value, currency()), UnitPrice.of(cost, currency()));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> _ -> List.of();
            case Outcome.Refused<?>(var why) ->
                why.all().stream().map(each -> each.field() + " " + each.code()).toList();
        };
    }

    @Test
    void aBranchIsAPlaceAndTheOthersFollowByName() {
        place(Ids.next(), "ATTIC", "Attic", register().branch().code());
        place(Ids.next(), "FAR", "Far away", "ELSEWHERE");
        assertThat(stock().places(register().branch()))
                .extracting(StockPlace::name)
                .containsExactly(register().branch().name(), "Attic", "Back room");
    }

    @Test
    void goodsAreMovedWithTheirWorthAndTheLedgerHearsNothing() {
        stock(Optional.empty(), "3", "3.333333");
        var before = ledger().trialBalance(Optional.empty(), Optional.empty());
        Document.Head head = done(transfer(branch(), back, teas("1")));
        assertThat(head.reason()).contains(register().branch().name() + " \u2192 Back room: shelf filled");
        assertThat(stock().onHand(teaId, branch())).isEqualTo(balance("2", "6.67", "3.335"));
        assertThat(stock().onHand(teaId, back)).isEqualTo(balance("1", "3.33", "3.33"));
        assertThat(stock().byPlace(teaId))
                .containsExactly(
                        new Stock.AtPlace(
                                new StockPlace(branch(), register().branch().name(), true), balance("2", "6.67", "3.335")),
                        new Stock.AtPlace(new StockPlace(back, "Back room", true), balance("1", "3.33", "3.33")));
        assertThat(ledger().trialBalance(Optional.empty(), Optional.empty())).isEqualTo(before);
        done(transfer(back, branch(), teas("1")));
        assertThat(stock().onHand(teaId, branch())).isEqualTo(balance("3", "10.00", "3.333333"));
        assertThat(stock().onHand(teaId, back)).isEqualTo(balance("0", "0.00", "3.33"));
    }

    @Test
    void goodsThatWereSoldBelowZeroGetTheirCostWhenTheyArrive() {
        stock(Optional.of(back), "10", "3.00");
        stock(Optional.empty(), "1", "2.00");
        done(new AdjustStock(
                Ids.next(), register().id(), now(), today(),
                List.of(new AdjustStock.Line(teaId, Quantity.of("-3"), Optional.empty())), "gone", Optional.empty()));
        assertThat(stock().onHand(teaId, branch())).isEqualTo(balance("-2", "-4.00", "2.00"));
        done(transfer(back, branch(), teas("5")));
        assertThat(stock().onHand(teaId, back)).isEqualTo(balance("5", "15.00", "3.00"));
        assertThat(stock().onHand(teaId, branch())).isEqualTo(balance("3", "9.00", "3.00"));
    }

    @Test
    void allThatIsWrongWithAMoveIsSaidTogether() {
        stock(Optional.empty(), "3", "2.00");
        var wrong = transfer(
                branch(), branch(), teas("4"), new TransferStock.Line(repairId, Quantity.ONE),
                new TransferStock.Line(new UUID(5, 5), Quantity.ONE), teas("1"));
        assertThat(codes(submit(wrong)))
                .containsExactly(
                        "to stock.place-same", "lines[0].quantity stock.not-so-much-there", "lines[1].product stock.not-kept",
                        "lines[2].product catalog.product-unknown", "lines[3].product stock.product-twice");
        assertThat(codes(submit(transfer(branch(), back, teas("0"), new TransferStock.Line(repairId, Quantity.ONE)))))
                .containsExactly("lines[0].quantity stock.quantity-not-positive", "lines[1].product stock.not-kept");
    }

    @Test
    void whereGoodsMayBeBroughtIsSaid() {
        stock(Optional.empty(), "3", "2.00");
        var far = Ids.next();
        place(far, "FAR", "Far away", "ELSEWHERE");
        done(transfer(branch(), back, teas("1")));
        done(new RetireEntries(Ids.next(), StockPlaces.TYPE, List.of(back), false));
        assertThat(codes(submit(transfer(branch(), back, teas("1"))))).containsExactly("to stock.place-retired");
        assertThat(codes(submit(transfer(branch(), far, teas("1"))))).containsExactly("to stock.place-of-other-branch");
        assertThat(codes(submit(transfer(branch(), new UUID(5, 5), teas("1"))))).containsExactly("to stock.place-unknown");
        done(transfer(back, branch(), teas("1")));
        assertThat(stock().onHand(teaId, branch()).quantity()).isEqualTo(Quantity.of(3));
        assertThat(stock().places(register().branch()))
                .contains(new StockPlace(back, "Back room", false));
    }

    @Test
    void aRegisterSellsFromThePlaceThatWasChosenForIt() {
        assertThat(register().sellsFrom()).isEqualTo(branch());
        done(new ChoosePlace(Ids.next(), register().id(), back));
        assertThat(register().sellsFrom()).isEqualTo(back);
        stock(Optional.empty(), "3", "2.00");
        assertThat(stock().onHand(teaId, back).quantity()).isEqualTo(Quantity.of(3));
        done(new ChoosePlace(Ids.next(), register().id(), branch()));
        assertThat(register().place()).isEmpty();
        done(new RetireEntries(Ids.next(), StockPlaces.TYPE, List.of(back), false));
        assertThat(submit(new ChoosePlace(Ids.next(), register().id(), new UUID(5, 5))))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(refused.refusal().all())
                        .containsExactly(new Refusal("stock.place-unknown", List.of(), "place")));
    }

    @Test
    void aPlaceFromWhichATillSellsIsNeitherRetiredNorGivenToAnotherBranch() {
        done(new ChoosePlace(Ids.next(), register().id(), back));
        var attic = place(Ids.next(), "ATTIC", "Attic", "");
        var why = new Refusal("stock.place-of-till", List.of("Back room", register().name()), "");

        var retired = done(new RetireEntries(Ids.next(), StockPlaces.TYPE, List.of(back, attic.id()), false));

        assertThat(retired).isEqualTo(new Several(1, List.of(new Several.Left("Back room", why))));
        var given = Entry.blank(back)
                .with(StockPlaces.CODE, "BACK")
                .with(StockPlaces.NAME, "Back room")
                .with(StockPlaces.BRANCH, Optional.of("ELSEWHERE"))
                .withEdition(1);
        assertThat(codes(submit(new SaveEntry(Ids.next(), StockPlaces.TYPE, given, false))))
                .containsExactly("entry.branch stock.place-of-till");
        var own = given.with(StockPlaces.BRANCH, Optional.of(register().branch().code()));
        assertThat(done(new SaveEntry(Ids.next(), StockPlaces.TYPE, own, false)).find(StockPlaces.BRANCH))
                .contains(register().branch().code());
    }
}
