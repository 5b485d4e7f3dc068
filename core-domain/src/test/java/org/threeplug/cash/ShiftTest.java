package org.threeplug.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Discount;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Posting;
import org.threeplug.payments.ResolveCardIntent;
import org.threeplug.sales.OpenCardIntent;
import org.threeplug.sales.Returns;

final class ShiftTest {

    private final Shop shop = new Shop("GBP");

    private Outcome<ShiftReport> close(UUID shift, Map<Long, Long> count) {
        return shop.gate.submit(
                new CloseShift(Ids.next(), shift, new TreeMap<>(count), Shop.NOON), shop.cashier);
    }

    private static List<String> figures(ShiftReport report, ShiftReport.Section section) {
        return report.figures().stream()
                .filter(figure -> figure.section() == section)
                .map(figure -> figure.label() + " " + figure.pieces() + " " + figure.amount().plain())
                .toList();
    }

    @Test
    void aShiftStartsWithTheFloatFromTheSafe() {
        var shift = shop.openShift("50.00");
        assertThat(shift)
                .isEqualTo(new Shift(
                        shift.id(), shop.register, 1, Shop.TODAY, shop.cashier.user(), Shop.NOON, shop.money("50.00"),
                        Optional.empty()));
        assertThat(shop.books.salesHistory().document(shift.id()).orElseThrow().postings())
                .containsExactlyInAnyOrder(
                        new Posting("1000", shop.money("50.00")), new Posting("1010", shop.money("-50.00")));
    }

    @Test
    void aShiftIsNotClosedOverCashOfASaleThatIsOpenWhateverTheCountAndWhoeverApproves() {
        var shift = shop.openShift("50.00");
        var taken = Optional.of(shop.money("5.00"));
        for (long tens : new long[] {5, 0}) {
            var count = new TreeMap<>(Map.of(1000L, tens));
            var close = new CloseShift(Ids.next(), shift.id(), count, Shop.NOON, taken);
            assertThat(refusal(shop.gate.submit(close, shop.cashier))).containsExactly("cash.cash-in-flight", "5.00");
            assertThat(refusal(shop.approved(close, shop.cashier, "It is mine", shop.manager)))
                    .containsExactly("cash.cash-in-flight", "5.00");
        }
        var nothing = Optional.of(shop.money("0.00"));
        var count = new TreeMap<>(Map.of(1000L, 5L));
        var close = new CloseShift(Ids.next(), shift.id(), count, Shop.NOON, nothing);
        shop.gate.submit(close, shop.cashier).orThrow();
    }

    @Test
    void aShiftIsNotClosedWhileCardMoneyIsInFlight() {
        var shift = shop.openShift("50.00");
        var milk = shop.product("MILK", "1.20", Shop.STANDARD);
        var cart = shop.cart(shop.line(milk, "1"));
        var open = shop.gate
                .submit(
                        shop.intent(shop.cart(shop.line(milk, "5")), shop.money("5.00")),
                        shop.cashier)
                .orThrow();
        var card = shop.card(cart, shop.money("1.20"));
        var count = Map.of(1000L, 5L);
        assertThat(refusal(close(shift.id(), Map.of()))).containsExactly("cash.cards-in-flight", "2");
        shop.gate.submit(new ResolveCardIntent(Ids.next(), open.id(), false), shop.cashier).orThrow();
        assertThat(refusal(close(shift.id(), count))).containsExactly("cash.cards-in-flight", "1");
        shop.gate.submit(shop.sale(cart, card), shop.cashier).orThrow();
        shop.gate.submit(
                        new OpenShift(Ids.next(), shop.secondRegister, Shop.TODAY, Shop.NOON, shop.money("0.00")),
                        shop.at(shop.cashier, shop.secondRegister))
                .orThrow();
        shop.gate.submit(
                        new OpenCardIntent(
                                Ids.next(),
                                shop.secondRegister,
                                shop.cart(shop.line(milk, "5")),
                                List.of(),
                                shop.money("5.00"),
                                Shop.NOON),
                        shop.at(shop.cashier, shop.secondRegister))
                .orThrow();
        close(shift.id(), count).orThrow();
    }

    @Test
    void aTillHasOneShiftAtATime() {
        shop.openShift("50.00");
        assertThat(refusal(shop.gate.submit(
                        new OpenShift(Ids.next(), shop.register, Shop.TODAY, Shop.NOON, shop.money("1.00")),
                        shop.cashier)))
                .containsExactly("cash.shift-already-open", "1", "2026-11-20");
        assertThat(shop.gate
                        .submit(
                                new OpenShift(Ids.next(), shop.secondRegister, Shop.TODAY, Shop.NOON, shop.money("1.00")),
                                shop.at(shop.cashier, shop.secondRegister))
                        .orThrow()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void aFloatIsNotNegative() {
        assertThat(refusal(shop.gate.submit(
                        new OpenShift(Ids.next(), shop.register, Shop.TODAY, Shop.NOON, shop.money("-1.00")),
                        shop.cashier)))
                .containsExactly("cash.amount-negative", "-1.00");
    }

    @Test
    void theZReportHasEveryFigureAndLeavesTheDrawerEmpty() {
        var tea = shop.product("TEA", "2.40", Shop.STANDARD);
        var shift = shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(tea, "2"), shop.line(tea, "1")).strike(1));
        var carded = shop.cart(shop.line(tea, "1"));
        shop.gate.submit(shop.sale(carded, shop.card(carded, shop.money("2.40"))), shop.cashier).orThrow();
        move(MoveCash.Direction.IN, "10.00");
        move(MoveCash.Direction.OUT, "4.80");
        shop.gate.submit(new OpenDrawer(Ids.next(), shop.register, "change", Shop.NOON), shop.cashier).orThrow();
        var z = close(shift.id(), Map.of(2000L, 3L, 50L, 1L)).orThrow();
        assertThat(figures(z, ShiftReport.Section.DOCUMENTS))
                .containsExactly("SALE 2 7.20", "RETURN 0 0.00", "EXCHANGE 0 0.00", "VOID 0 0.00");
        assertThat(figures(z, ShiftReport.Section.TOTALS))
                .containsExactly("NET 0 6.00", "TAX 0 1.20", "ROUNDING 0 0.00", "DISCOUNT 0 0.00", "TOTAL 2 7.20");
        assertThat(figures(z, ShiftReport.Section.TENDERS)).containsExactly("CASH 1 4.80", "CARD 1 2.40");
        assertThat(figures(z, ShiftReport.Section.VOIDED_LINES)).containsExactly("VOIDED_LINES 1 2.40");
        assertThat(figures(z, ShiftReport.Section.DRAWER))
                .containsExactly(
                        "FLOAT 1 50.00", "CASH_SALES 1 4.80", "CASH_IN 1 10.00", "CASH_OUT 1 -4.80", "NO_SALE 1 0.00",
                        "EXPECTED 0 60.00", "COUNTED 0 60.50", "DIFFERENCE 0 0.50");
        assertThat(shop.books.balance(Account.Role.DRAWER)).isEqualTo(shop.money("0.00"));
        assertThat(shop.books.balance(Account.Role.CASH_DIFFERENCE)).isEqualTo(shop.money("-0.50"));
        assertThat(shop.books.balance(Account.Role.SAFE)).isEqualTo(shop.money("10.50"));
    }

    private void move(MoveCash.Direction direction, String amount) {
        shop.gate
                .submit(
                        new MoveCash(Ids.next(), shop.register, direction, shop.money(amount), "change", Shop.NOON),
                        shop.cashier)
                .orThrow();
    }

    @Test
    void zNumbersHaveNoGapsAndTheGrandTotalGrows() {
        var tea = shop.product("TEA", "2.40", Shop.STANDARD);
        var closed = new ArrayList<List<String>>();
        for (int i = 0; i < 3; i++) {
            var shift = shop.openShift("0.00");
            shop.sell(shop.cart(shop.line(tea, "1")));
            var z = close(shift.id(), Map.of(240L, 1L)).orThrow().z().orElseThrow();
            closed.add(List.of(Long.toString(z.number()), z.grandTotal().plain()));
        }
        assertThat(closed).containsExactly(List.of("1", "2.40"), List.of("2", "4.80"), List.of("3", "7.20"));
    }

    @Test
    void theZReportIsAnchoredInTheJournal() {
        var shift = shop.openShift("0.00");
        var newest = shop.books.journal().entries(JournalView.Filter.ALL, 0, 1).getFirst();
        var z = close(shift.id(), Map.of()).orThrow().z().orElseThrow();
        assertThat(List.of(z.journalSequence(), z.journalHead())).containsExactly(newest.sequence(), newest.hash());
    }

    @Test
    void aDifferenceBeyondTheLimitNeedsASecondPersonAndAReasonAndTellsNoAmount() {
        var shift = shop.openShift("50.00");
        var close = new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(1000L, 4L)), Shop.NOON);
        assertThat(refusal(shop.gate.submit(close, shop.cashier)))
                .containsExactly("cash.difference-needs-approval");
        assertThat(refusal(shop.approved(close, shop.supervisor, "miscounted change", shop.supervisor)))
                .containsExactly("cash.difference-needs-approval");
        assertThat(refusal(shop.approved(close, shop.cashier, "", shop.supervisor)))
                .containsExactly("approvals.reason-missing");
        var z = shop.approved(close, shop.cashier, "miscounted change", shop.supervisor).orThrow();
        assertThat(z.shift().closing().orElseThrow().difference()).isEqualTo(shop.money("-10.00"));
        assertThat(shop.books.balance(Account.Role.CASH_DIFFERENCE)).isEqualTo(shop.money("10.00"));
    }

    @Test
    void aDifferenceWithinTheLimitNeedsNobody() {
        var shift = shop.openShift("50.00");
        assertThat(close(shift.id(), Map.of(100L, 48L)).orThrow().shift().closing().orElseThrow().difference())
                .isEqualTo(shop.money("-2.00"));
    }

    @Test
    void aClosedShiftStaysClosedAndItsReportIsGivenAgain() {
        var shift = shop.openShift("1.00");
        var close = new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(100L, 1L)), Shop.NOON);
        var z = shop.gate.submit(close, shop.cashier);
        assertThat(shop.gate.submit(close, shop.cashier)).isEqualTo(z);
        assertThat(refusal(close(shift.id(), Map.of()))).containsExactly("cash.shift-closed-already", "1");
        assertThat(refusal(close(Ids.next(), Map.of()))).containsExactly("cash.shift-unknown");
    }

    @Test
    void aCountHasNoNegativePieces() {
        var shift = shop.openShift("0.00");
        assertThat(refusal(close(shift.id(), Map.of(100L, 1L, 50L, -2L)))).containsExactly("cash.count-negative");
    }

    @Test
    void cashMovesOnlyDuringAShiftAndByAPositiveAmount() {
        var out = MoveCash.Direction.OUT;
        var move = new MoveCash(Ids.next(), shop.register, out, shop.money("5.00"), "window cleaner", Shop.NOON);
        assertThat(refusal(shop.gate.submit(move, shop.cashier))).containsExactly("cash.no-open-shift");
        shop.openShift("20.00");
        var posted = shop.gate.submit(move, shop.cashier).orThrow();
        assertThat(posted)
                .isEqualTo(new Posted(
                        move.key(), DocumentKind.CASH_OUT, "1-CASH_OUT-000001", shop.money("-5.00"), shop.money("0.00")));
        assertThat(shop.books.balance(Account.Role.CASH_MOVES)).isEqualTo(shop.money("5.00"));
        assertThat(refusal(shop.gate.submit(
                        new MoveCash(Ids.next(), shop.register, out, shop.money("-5.00"), "x", Shop.NOON), shop.cashier)))
                .containsExactly("cash.amount-not-positive", "-5.00");
    }

    @Test
    void openingTheDrawerIsADocumentThatPostsNothing() {
        shop.openShift("0.00");
        var open = new OpenDrawer(Ids.next(), shop.register, "change for the meter", Shop.NOON);
        var posted = shop.gate.submit(open, shop.cashier).orThrow();
        var document = shop.books.salesHistory().document(posted.document()).orElseThrow();
        assertThat(document.postings()).isEmpty();
        assertThat(document.head().reason()).contains("change for the meter");
        assertThat(posted.reference()).isEqualTo("1-NO_SALE-000001");
    }

    @Test
    void theXReportTellsTheTurnoverAndNothingOfTheCash() {
        var tea = shop.product("TEA", "2.40", Shop.STANDARD);
        var shift = shop.openShift("50.00");
        shop.sell(shop.cart(shop.line(tea, "1")));
        var x = shop.books.shifts().x(shift.id()).orElseThrow();
        assertThat(figures(x, ShiftReport.Section.DRAWER)).isEmpty();
        assertThat(figures(x, ShiftReport.Section.TENDERS)).isEmpty();
        assertThat(figures(x, ShiftReport.Section.DOCUMENTS)).contains("SALE 1 2.40");
        assertThat(figures(x, ShiftReport.Section.TOTALS)).contains("TAX 0 0.40", "TOTAL 1 2.40");
    }

    @Test
    void whatWasSoldAndWhatCameBackAreFiguresOfTheirOwn() {
        var tea = shop.product("TEA", "10.00", Shop.STANDARD);
        var shift = shop.openShift("50.00");
        var sold = shop.sell(shop.cart(shop.line(tea, "3").withDiscount(new Discount.Share(Percent.of("10")))));
        var left = shop.books.salesHistory().returnable(sold.document()).getFirst();
        var back = Returns.line(sold.document(), left, Quantity.ONE);
        shop.sell(shop.cart(back, back, shop.line(tea, "1")).strike(2).strike(1));
        var z = close(shift.id(), Map.of(6800L, 1L)).orThrow();
        assertThat(figures(z, ShiftReport.Section.TOTALS))
                .containsExactly(
                        "GOODS 1 27.00", "GOODS_BACK 1 -9.00", "NET 0 15.00", "TAX 0 3.00", "ROUNDING 0 0.00",
                        "DISCOUNT 1 3.00", "DISCOUNT_BACK 1 -1.00", "TOTAL 2 18.00");
        assertThat(figures(z, ShiftReport.Section.TENDERS)).containsExactly("CASH 1 27.00", "CASH_BACK 1 -9.00");
        assertThat(figures(z, ShiftReport.Section.VOIDED_LINES))
                .containsExactly("VOIDED_LINES 1 10.00", "VOIDED_LINES_BACK 1 -10.00");
        assertThat(figures(z, ShiftReport.Section.DRAWER)).contains("CASH_SALES 1 27.00", "CASH_SALES_BACK 1 -9.00");
    }
}
