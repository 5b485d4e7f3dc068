package org.threeplug.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.threeplug.documents.DocumentKind;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.ledger.Account;
import org.threeplug.ledger.Posting;

final class CorrectFloatTest {

    private final Shop shop = new Shop("GBP");

    private CorrectFloat to(String actual) {
        return new CorrectFloat(Ids.next(), shop.register, shop.money(actual), "typed a PIN", Shop.NOON);
    }

    private Outcome<Posted> approved(CorrectFloat correction, Actor approver) {
        return shop.approved(correction, shop.cashier, "typed a PIN", approver);
    }

    private static List<String> drawer(ShiftReport report) {
        return report.figures().stream()
                .filter(figure -> figure.section() == ShiftReport.Section.DRAWER)
                .map(figure -> figure.label() + " " + figure.pieces() + " " + figure.amount().plain())
                .toList();
    }

    @Test
    void aPinBookedAsTheFloatIsPutRightByADocumentOfItsOwn() {
        var shift = shop.openShift("7319.00");
        var correction = to("100.00");
        var posted = approved(correction, shop.supervisor).orThrow();
        assertThat(posted)
                .isEqualTo(new Posted(
                        correction.key(),
                        DocumentKind.FLOAT_CORRECTION,
                        "1-FLOAT_CORRECTION-000001",
                        shop.money("-7219.00"),
                        shop.money("0.00")));
        var document = shop.books.salesHistory().document(correction.key()).orElseThrow();
        assertThat(document.postings())
                .containsExactlyInAnyOrder(
                        new Posting("1000", shop.money("-7219.00")), new Posting("1010", shop.money("7219.00")));
        assertThat(document.head().reason()).contains("typed a PIN");
        assertThat(shop.books.shifts().open(shop.register)).contains(shift);
        assertThat(shop.books.shifts().floatOf(shift)).isEqualTo(shop.money("100.00"));
        assertThat(shop.books.shifts().expected(shift.id(), shop.supervisor)).contains(shop.money("100.00"));
        var x = shop.books.shifts().x(shift.id()).orElseThrow();
        assertThat(drawer(x)).containsExactly("FLOAT_CORRECTION 1 -7219.00");
        assertThat(x.correctedFloat()).isEqualTo(shop.money("100.00"));
        var z = shop.gate
                .submit(new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(1000L, 10L)), Shop.NOON), shop.cashier)
                .orThrow();
        assertThat(drawer(z))
                .containsExactly(
                        "FLOAT 1 7319.00", "FLOAT_CORRECTION 1 -7219.00", "CASH_SALES 0 0.00", "CASH_IN 0 0.00",
                        "CASH_OUT 0 0.00", "NO_SALE 0 0.00", "EXPECTED 0 100.00", "COUNTED 0 100.00", "DIFFERENCE 0 0.00");
        assertThat(UsualCash.lastFloat(shop.books.shifts(), shop.register)).contains(shop.money("100.00"));
    }

    @Test
    void aFloatIsCorrectedByWhomeverMayAndElseWithTheirApproval() {
        shop.openShift("50.00");
        assertThat(refusal(shop.gate.submit(to("60.00"), shop.cashier))).containsExactly("cash.float-needs-approval");
        assertThat(refusal(approved(to("60.00"), shop.cashier))).containsExactly("cash.float-needs-approval");
        shop.gate.submit(to("60.00"), shop.supervisor).orThrow();
        assertThat(shop.books.balance(Account.Role.DRAWER)).isEqualTo(shop.money("60.00"));
    }

    @Test
    void aFloatIsCorrectedOnlyWhileItsShiftIsOpenAndToAnotherAmount() {
        assertThat(refusal(shop.gate.submit(to("60.00"), shop.supervisor))).containsExactly("cash.no-open-shift");
        var shift = shop.openShift("50.00");
        assertThat(refusal(shop.gate.submit(to("50.00"), shop.supervisor)))
                .containsExactly("cash.float-is-that", "50.00");
        assertThat(refusal(shop.gate.submit(to("-1.00"), shop.supervisor)))
                .containsExactly("cash.amount-negative", "-1.00");
        var euro = Money.of("60.00", Currency.getInstance("EUR"));
        assertThat(refusal(shop.gate.submit(
                        new CorrectFloat(Ids.next(), shop.register, euro, "typed wrong", Shop.NOON), shop.supervisor)))
                .containsExactly("settings.other-currency", "EUR", "GBP");
        shop.gate.submit(to("60.00"), shop.supervisor).orThrow();
        assertThat(refusal(shop.gate.submit(to("60.00"), shop.supervisor)))
                .containsExactly("cash.float-is-that", "60.00");
        shop.gate
                .submit(new CloseShift(Ids.next(), shift.id(), new TreeMap<>(Map.of(1000L, 6L)), Shop.NOON), shop.cashier)
                .orThrow();
        assertThat(refusal(shop.gate.submit(to("50.00"), shop.supervisor))).containsExactly("cash.no-open-shift");
    }

    @Test
    void aCorrectionWhoseAnswerGotLostIsMadeOnce() {
        var shift = shop.openShift("50.00");
        var correction = to("60.00");
        var first = shop.gate.submit(correction, shop.supervisor);
        assertThat(shop.gate.submit(correction, shop.supervisor)).isEqualTo(first);
        assertThat(shop.books.shifts().floatOf(shift)).isEqualTo(shop.money("60.00"));
    }

    /// @param correct else cash comes in or goes out
    record Step(boolean correct, long pence) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(true, false), Arbitraries.longs().between(-50_000, 50_000))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theDrawerHoldsWhatItBeganWithAndWhatMovedSince(@ForAll("steps") List<Step> steps) {
        var day = new Shop("GBP");
        var shift = day.openShift("123.45");
        var began = day.money("123.45");
        var moved = day.money("0.00");
        int corrections = 0;
        for (var step : steps) {
            var amount = new Money(step.pence(), day.currency);
            if (!step.correct()) {
                moved = moved.plus(move(day, amount));
            } else if (!amount.abs().equals(began)) {
                began = amount.abs();
                corrections++;
                day.gate
                        .submit(new CorrectFloat(Ids.next(), day.register, began, "wrong", Shop.NOON), day.supervisor)
                        .orThrow();
            }
        }
        var expected = began.plus(moved);
        assertThat(day.books.shifts().floatOf(shift)).isEqualTo(began);
        assertThat(day.books.shifts().expected(shift.id(), day.manager)).contains(expected);
        assertThat(day.books.balance(Account.Role.DRAWER)).isEqualTo(expected);
        assertThat(day.books.balance(Account.Role.SAFE)).isEqualTo(began.negate());
        assertThat(day.books.balance(Account.Role.CASH_MOVES)).isEqualTo(moved.negate());
        var x = day.books.shifts().x(shift.id()).orElseThrow();
        assertThat(x.correctedFloat()).isEqualTo(began);
        assertThat(drawer(x))
                .isEqualTo(
                        corrections == 0
                                ? List.of()
                                : List.of("FLOAT_CORRECTION " + corrections + " "
                                        + began.minus(shift.openingFloat()).plain()));
    }

    private static Money move(Shop day, Money amount) {
        if (amount.isZero()) {
            return amount;
        }
        var direction = amount.isPositive() ? MoveCash.Direction.IN : MoveCash.Direction.OUT;
        day.gate
                .submit(
                        new MoveCash(Ids.next(), day.register, direction, amount.abs(), "change", Shop.NOON), day.cashier)
                .orThrow();
        return amount;
    }
}
