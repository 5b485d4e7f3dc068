package org.threeplug.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.threeplug.fakes.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cash.ClosePeriod;
import org.threeplug.cash.OpenPeriod;
import org.threeplug.cash.PeriodHistory.Turn;
import org.threeplug.cash.PeriodHistory;
import org.threeplug.documents.AdjustLedger;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;

final class PeriodsTest {

    private static final LocalDate LAST_MONTH = Shop.TODAY.minusDays(20);
    private static final LocalDate YESTERDAY = Shop.TODAY.minusDays(1);

    private final Shop shop = new Shop("GBP");

    private List<String> close(LocalDate through) {
        return refusal(given(new ClosePeriod(Ids.next(), through), shop.system));
    }

    private List<String> open(Optional<LocalDate> through) {
        return refusal(given(new OpenPeriod(Ids.next(), through), shop.system));
    }

    private <R> Outcome<R> given(Command<R> command, Actor actor) {
        return shop.gate.submit(command, actor, Justification.because("VAT return"));
    }

    private Optional<LocalDate> closedThrough() {
        return shop.desk.ask(new PeriodNow(), shop.manager);
    }

    private List<String> posts(LocalDate day) {
        var amount = shop.money("10.00");
        return refusal(shop.gate.submit(
                new AdjustLedger(
                        Ids.next(),
                        shop.register,
                        Shop.NOON,
                        day,
                        "rent",
                        List.of(new Posting(account(0), amount), new Posting(account(1), shop.money("-10.00"))),
                        Optional.empty()),
                shop.system));
    }

    private String account(int index) {
        return shop.books.ledger().accounts().get(index).code();
    }

    @Test
    void nothingIsPostedIntoWhatIsClosedUntilItIsOpenedAgain() {
        assertThat(close(LAST_MONTH)).containsExactly("not refused", LAST_MONTH.toString());
        assertThat(closedThrough()).contains(LAST_MONTH);
        assertThat(posts(LAST_MONTH)).containsExactly("documents.period-closed", LAST_MONTH.toString(), LAST_MONTH.toString());
        assertThat(posts(LAST_MONTH.plusDays(1)).getFirst()).isEqualTo("not refused");

        assertThat(open(Optional.of(LAST_MONTH.minusDays(1)))).startsWith("not refused");
        assertThat(posts(LAST_MONTH).getFirst()).isEqualTo("not refused");
        assertThat(closedThrough()).contains(LAST_MONTH.minusDays(1));
        assertThat(open(Optional.empty())).startsWith("not refused");
        assertThat(closedThrough()).isEmpty();
    }

    @Test
    void aDayThatIsNotOverOrIsClosedAlreadyIsNotClosed() {
        assertThat(close(Shop.TODAY)).containsExactly("ledger.period-not-over", Shop.TODAY.toString());
        assertThat(close(LAST_MONTH)).startsWith("not refused");
        assertThat(close(LAST_MONTH)).containsExactly("ledger.period-closed-already", LAST_MONTH.toString());
        assertThat(close(LAST_MONTH.minusDays(1))).containsExactly("ledger.period-closed-already", LAST_MONTH.toString());
    }

    @Test
    void theBooksAreNotClosedIntoARunningShift() {
        shop.openShift("100.00");
        shop.goes(Shop.NOON.plusSeconds(2 * 86_400));
        assertThat(close(Shop.TODAY)).containsExactly("ledger.period-shift-open", "1", Shop.TODAY.toString());
        assertThat(close(YESTERDAY)).as("before the shift").startsWith("not refused");
    }

    @Test
    void openingTakesAnEarlierDayAndMoreThanTheRightToClose() {
        assertThat(open(Optional.empty())).containsExactly("ledger.period-none-closed");
        assertThat(close(LAST_MONTH)).startsWith("not refused");
        assertThat(open(Optional.of(LAST_MONTH))).containsExactly("ledger.period-not-earlier", LAST_MONTH.toString());
        assertThat(refusal(given(new OpenPeriod(Ids.next(), Optional.empty()), shop.manager)))
                .containsExactly("access.denied", "ledger.open-period");
        assertThat(refusal(given(new ClosePeriod(Ids.next(), YESTERDAY), shop.manager)))
                .containsExactly("access.denied", "ledger.close-period");
    }

    @Test
    void whoGivesNoReasonNeitherClosesNorOpens() {
        assertThat(refusal(shop.gate.submit(new ClosePeriod(Ids.next(), LAST_MONTH), shop.system)))
                .containsExactly("approvals.reason-missing");
        assertThat(refusal(shop.gate.submit(
                        new OpenPeriod(Ids.next(), Optional.empty()), shop.system, Justification.because("  "))))
                .containsExactly("approvals.reason-missing");
    }

    @Test
    void whoClosedAndOpenedTheBooksAndWhyIsToldNewestFirst() {
        close(LAST_MONTH);
        close(LAST_MONTH);
        open(Optional.of(LAST_MONTH.minusDays(1)));
        open(Optional.empty());
        assertThat(shop.desk.ask(new PeriodHistory(10), shop.manager))
                .extracting(Turn::who, Turn::closed, Turn::through, Turn::reason)
                .containsExactly(
                        tuple(shop.system.name(), false, Optional.empty(), "VAT return"),
                        tuple(shop.system.name(), false, Optional.of(LAST_MONTH.minusDays(1)), "VAT return"),
                        tuple(shop.system.name(), true, Optional.of(LAST_MONTH), "VAT return"));
    }
}
