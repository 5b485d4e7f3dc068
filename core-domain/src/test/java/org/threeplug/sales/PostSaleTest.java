package org.threeplug.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.fakes.Refusals.refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.cart.CartLine;
import org.threeplug.cart.Discount;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Posting;
import org.threeplug.payments.CardIntent;
import org.threeplug.payments.Tender;
import org.threeplug.settings.StoreSettings;
import org.threeplug.stock.Balance;
import org.threeplug.stock.Movement;
import org.threeplug.tax.TaxClass;

final class PostSaleTest {

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "2.40", Shop.STANDARD);

    private Outcome<Posted> post(Cart cart, Tender... tenders) {
        return shop.gate.submit(shop.sale(cart, tenders), shop.cashier);
    }

    private Document document(Cart cart) {
        return shop.books.salesHistory().document(cart.id()).orElseThrow().document();
    }

    @Test
    void aSaleIsPostedWithNumberTotalAndChange() {
        shop.openShift("50.00");
        var cart = shop.cart(shop.line(tea, "2"));
        assertThat(post(cart, Tender.cash(shop.money("5.00"), shop.money("0.20"))).orThrow())
                .isEqualTo(new Posted(
                        cart.id(), DocumentKind.SALE, "1-SALE-000001", shop.money("4.80"), shop.money("0.20")));
    }

    @Test
    void theDocumentBearsTheShiftsBusinessDateAlsoAfterMidnight() {
        var shift = shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        var late = Instant.parse("2026-11-21T01:30:00Z");
        shop.goes(late);
        var sale = new PostSale(cart.id(), shop.register, late, cart, List.of(shop.cash("2.40")), Optional.empty());
        shop.gate.submit(sale, shop.cashier).orThrow();
        var head = document(cart).head();
        assertThat(List.of(head.businessDate(), head.occurredAt(), head.shift().orElseThrow()))
                .containsExactly(Shop.TODAY, late, shift.id());
    }

    @Test
    void withoutAnOpenShiftNothingIsSold() {
        assertThat(refusal(post(shop.cart(shop.line(tea, "1")), shop.cash("2.40"))))
                .containsExactly("cash.no-open-shift");
    }

    @Test
    void revenueTaxDrawerCostAndInventoryAreInTheLedger() {
        shop.openShift("0.00");
        shop.stock(tea, "10", "1.00");
        var cart = shop.cart(shop.line(tea, "2"));
        post(cart, shop.cash("4.80")).orThrow();
        assertThat(shop.books.salesHistory().document(cart.id()).orElseThrow().postings())
                .containsExactlyInAnyOrder(
                        new Posting("1000", shop.money("4.80")),
                        new Posting("4000", shop.money("-4.00")),
                        new Posting("2100", shop.money("-0.80")),
                        new Posting("5000", shop.money("2.00")),
                        new Posting("1200", shop.money("-2.00")));
    }

    @Test
    void stockMovesInTheProductsOwnUnitAtAverageCost() {
        shop.openShift("0.00");
        shop.stock(tea, "10", "1.00");
        var cart = shop.cart(shop.line(tea, "2"));
        post(cart, shop.cash("4.80")).orThrow();
        assertThat(shop.books.stock().onHand(tea.id(), shop.branch))
                .isEqualTo(new Balance(Quantity.of(8), shop.money("8.00"), UnitPrice.of("1", shop.currency)));
        assertThat(shop.books.movements().getLast())
                .isEqualTo(new Movement(
                        cart.id(), 1, tea.id(), shop.branch, Shop.NOON, Quantity.of(-2), shop.money("-2.00")));
    }

    @Test
    void aBoxMovesAsManyPiecesAsItHolds() {
        shop.openShift("0.00");
        var box = new Product.Unit("box", Quantity.of(12), Optional.of(UnitPrice.of("24", shop.currency)));
        var beer = new Product(
                Ids.next(), "BEER", "Beer", "", Optional.empty(), "A", UnitPrice.of("2.20", shop.currency), true, "pc", 0,
                true, false, true, List.of(box), List.of(new Product.Barcode("501", "box")), 0);
        shop.gate.submit(new SaveProduct(Ids.next(), beer, true), shop.manager).orThrow();
        var sellable = shop.books.catalog().scan("501").orElseThrow();
        var line = new CartLine(
                Optional.of(beer.id()), sellable.code(), sellable.name(), sellable.unit(), Quantity.ONE, Quantity.of(1),
                sellable.price(), true, Shop.STANDARD, true, Discount.NONE, Optional.empty());
        post(shop.cart(line), shop.cash("24.00")).orThrow();
        assertThat(shop.books.stock().onHand(beer.id(), shop.branch).quantity()).isEqualTo(Quantity.of(-12));
    }

    @Test
    void payingTwicePostsOnce() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        var first = post(cart, shop.cash("2.40"));
        assertThat(post(cart, shop.cash("2.40"))).isEqualTo(first);
        assertThat(shop.books.documents().stream().filter(each -> each.head().kind() == DocumentKind.SALE))
                .hasSize(1);
    }

    @Test
    void aCartThatIsPaidAnewWithOtherGoodsOrOtherMoneyIsNotAnsweredWithTheFirstReceipt() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        post(cart, shop.cash("2.40")).orThrow();
        assertThat(List.of(
                        refusal(post(cart.with(shop.line(tea, "1")), shop.cash("4.80"))),
                        refusal(post(cart.withLines(List.of(shop.line(tea, "2"))), shop.cash("2.40"))),
                        refusal(post(cart, Tender.card(shop.money("2.40"), "another"))),
                        refusal(shop.gate.submit(shop.intent(cart, shop.money("2.40")), shop.cashier))))
                .containsOnly(List.of("sales.posted-otherwise", "1-SALE-000001"));
        assertThat(shop.books.balance(Account.Role.DRAWER)).isEqualTo(shop.money("2.40"));
    }

    @Test
    void theKeyOfASaleIsItsCart() {
        var cart = shop.cart(shop.line(tea, "1"));
        assertThatThrownBy(() -> new PostSale(Ids.next(), shop.register, Shop.NOON, cart, List.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPostedSaleIsAnnouncedOnceWithItsDocument() {
        var events = new ArrayList<Event>();
        shop.openShift("0.00");
        shop.gate.listen(events::add);
        var cart = shop.cart(shop.line(tea, "1"));
        post(cart, shop.cash("2.40"));
        assertThat(events).containsExactly(new Event("sales.posted", cart.id().toString()));
    }

    @Test
    void tendersThatDoNotMatchAreRefusedWithBothAmountsAndLeaveNoTrace() {
        shop.openShift("0.00");
        var before = shop.books.documents();
        var cart = shop.cart(shop.line(tea, "1"));
        assertThat(refusal(post(cart, shop.cash("2.00"))))
                .containsExactly("sales.tenders-do-not-match", "2.00", "2.40");
        assertThat(shop.books.documents()).isEqualTo(before);
        assertThat(post(cart, shop.cash("2.40")).orThrow().reference()).isEqualTo("1-SALE-000001");
    }

    @Test
    void changeIsGivenFromCashOnly() {
        shop.openShift("0.00");
        var tender = new Tender(
                Tender.Kind.TRANSFER, shop.money("2.40"), shop.money("3.00"), shop.money("0.60"), Optional.empty());
        assertThat(refusal(post(shop.cart(shop.line(tea, "1")), tender)))
                .containsExactly("sales.change-only-from-cash", "0.60");
    }

    @Test
    void cashIsNotHandedOutAgainstACard() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        var card = shop.card(cart.withLines(List.of(shop.line(tea, "5"))), shop.money("10.00"));
        assertThat(refusal(post(cart, card, shop.cash("-7.60"))))
                .containsExactly("sales.tender-against-total", "-7.60", "2.40");
    }

    @Test
    void aCardTenderTakesUpItsApprovedIntent() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        var card = shop.card(cart, shop.money("2.40"));
        post(cart, card).orThrow();
        var intent = UUID.fromString(card.reference().orElseThrow());
        assertThat(shop.books.cardIntent(intent).orElseThrow().state()).isEqualTo(CardIntent.State.SETTLED);
        assertThat(shop.books.balance(Account.Role.CARD)).isEqualTo(shop.money("2.40"));
        assertThat(shop.books.cardIntents().unresolved(shop.register)).isEmpty();
    }

    @Test
    void aCardTenderWithoutAnApprovedIntentOfItsAmountIsRefused() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        var open = shop.gate.submit(
                        shop.intent(cart, shop.money("2.40")),
                        shop.cashier)
                .orThrow();
        var other = shop.card(shop.cart(shop.line(tea, "1")), shop.money("2.40"));
        assertThat(refusal(post(cart, Tender.card(shop.money("2.40"), "nonsense"))))
                .containsExactly("sales.card-intent-unknown", "2.40");
        assertThat(refusal(post(cart, Tender.exact(Tender.Kind.CARD, shop.money("2.40")))))
                .containsExactly("sales.card-intent-unknown", "2.40");
        assertThat(refusal(post(cart, Tender.card(shop.money("2.40"), open.id().toString()))))
                .containsExactly("sales.card-not-approved", "2.40", "OPEN");
        assertThat(refusal(post(cart, other))).containsExactly("sales.card-intent-differs", "2.40", "2.40");
    }

    @Test
    void oneIntentPaysOnce() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "2"));
        var card = shop.card(cart, shop.money("2.40"));
        assertThat(refusal(post(cart, card, card))).containsExactly("sales.card-not-approved", "2.40", "SETTLED");
    }

    @Test
    void struckLinesAreKeptWithTheDocument() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"), shop.line(tea, "3")).strike(1);
        post(cart, shop.cash("2.40")).orThrow();
        assertThat(shop.books.voided(cart.id()))
                .containsExactly(new Cart.Voided(
                        Optional.of(tea.id()), "TEA", "Name of TEA", Quantity.of(3), shop.money("7.20")));
    }

    @Test
    void whatTheTillSaysOfAProductIsNotTrusted() {
        shop.openShift("0.00");
        var honest = shop.line(tea, "1");
        var forged = new CartLine(
                honest.product(), "FORGED", "Forged", honest.unit(), Quantity.of(100), honest.quantity(),
                honest.unitPrice(), false, Shop.EXEMPT, false, Discount.NONE, Optional.empty());
        var cart = shop.cart(forged);
        post(cart, shop.cash("2.40")).orThrow();
        assertThat(document(cart).lines())
                .containsExactly(new Document.Line(
                        1, Optional.of(tea.id()), "TEA", "Name of TEA", "pc", Quantity.ONE, Quantity.ONE,
                        UnitPrice.of("2.40", shop.currency), true, shop.money("0.00"), "A", Percent.of("20"),
                        shop.money("2.00"), shop.money("0.40")));
        assertThat(shop.books.stock().onHand(tea.id(), shop.branch).quantity()).isEqualTo(Quantity.of(-1));
    }

    @Test
    void anOpenItemIsSoldByHandWithATaxOfTheStore() {
        shop.openShift("0.00");
        var open = new CartLine(
                Optional.empty(), "999", "Umbrella", "", Quantity.ONE, Quantity.ONE, UnitPrice.of("12", shop.currency),
                true, new TaxClass("A", "", Percent.ZERO, ""), false, Discount.NONE, Optional.empty());
        var cart = shop.cart(open);
        post(cart, shop.cash("12.00")).orThrow();
        assertThat(document(cart).head().tax()).isEqualTo(shop.money("2.00"));
    }

    @Test
    void cartsThatCannotBeSoldAreRefused() {
        shop.openShift("0.00");
        var gone = new CartLine(
                Optional.of(Ids.next()), "GONE", "Gone", "pc", Quantity.ONE, Quantity.ONE,
                UnitPrice.of("1", shop.currency), true, Shop.STANDARD, true, Discount.NONE, Optional.empty());
        assertThat(refusal(post(shop.cart()))).containsExactly("sales.cart-empty");
        assertThat(refusal(post(shop.cart(gone)))).containsExactly("sales.product-gone", "GONE", "Gone");
        assertThat(refusal(post(shop.cart(shop.line(tea, "0")))))
                .containsExactly("sales.quantity-zero", "Name of TEA");
        var euros = Cart.empty(Ids.next(), Currency.getInstance("EUR")).with(shop.line(tea, "1"));
        assertThat(refusal(post(euros))).containsExactly("settings.other-currency", "EUR", "GBP");
    }

    @Test
    void anExternalNumberIsPostedOnce() {
        shop.openShift("0.00");
        var cart = shop.cart(shop.line(tea, "1"));
        var again = shop.cart(shop.line(tea, "1"));
        var number = Optional.of("536365");
        shop.gate.submit(
                        new PostSale(cart.id(), shop.register, Shop.NOON, cart, List.of(shop.cash("2.40")), number),
                        shop.cashier)
                .orThrow();
        assertThat(refusal(shop.gate.submit(
                        new PostSale(again.id(), shop.register, Shop.NOON, again, List.of(shop.cash("2.40")), number),
                        shop.cashier)))
                .containsExactly("documents.external-number-taken", "536365");
    }

    @Test
    void theCashPartIsRoundedToTheSmallestCoin() {
        var swiss = new Shop(Currency.getInstance("CHF"), StoreSettings.TaxRounding.PER_LINE, 5);
        swiss.openShift("0.00");
        var gum = swiss.product("GUM", "1.03", Shop.EXEMPT);
        var cart = swiss.cart(swiss.line(gum, "1"));
        var posted = swiss.gate.submit(swiss.sale(cart, swiss.cash("1.05")), swiss.cashier).orThrow();
        assertThat(posted.total()).isEqualTo(swiss.money("1.05"));
        assertThat(swiss.books.balance(Account.Role.ROUNDING)).isEqualTo(swiss.money("-0.02"));
        var mixed = swiss.cart(swiss.line(gum, "2"));
        var card = swiss.card(mixed, swiss.money("1.00"));
        assertThat(swiss.gate.submit(swiss.sale(mixed, card, swiss.cash("1.05")), swiss.cashier).orThrow().total())
                .isEqualTo(swiss.money("2.05"));
        var cardOnly = swiss.cart(swiss.line(gum, "1"));
        assertThat(swiss.gate
                        .submit(swiss.sale(cardOnly, swiss.card(cardOnly, swiss.money("1.03"))), swiss.cashier)
                        .orThrow()
                        .total())
                .isEqualTo(swiss.money("1.03"));
    }
}
