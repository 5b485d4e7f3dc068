package org.threeplug.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.directories.PutAway;
import org.threeplug.directories.Targets;
import org.threeplug.fakes.FakeFigures;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Span;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;
import org.threeplug.settings.Branches;

class AlertsNowTest {

    private static final LocalDate DAY = Shop.TODAY;

    private final Shop shop = new Shop("GBP");
    private final Product tea = shop.product("TEA", "3.00", Shop.EXEMPT);

    AlertsNowTest() {
        shop.desk.with(Figures.class, new FakeFigures(shop.books));
        shop.openShift("50.00");
    }

    private Entry target(Targets.What what, Targets.Way way, String aim, Targets.Period period) {
        var entry = Entry.blank(Ids.next())
                .with(Targets.NAME, what + " " + way)
                .with(Targets.WHAT, what)
                .with(Targets.WAY, way)
                .with(Targets.AIM, Quantity.of(aim))
                .with(Targets.PERIOD, period)
                .with(Targets.ALERT, true);
        return shop.gate.submit(new SaveEntry(Ids.next(), Targets.TYPE, entry, true), shop.manager).orThrow();
    }

    private void sell(String quantity) {
        shop.sell(shop.cart(shop.line(tea, quantity)));
    }

    private AlertsNow.Answer ask(LocalDate day) {
        return shop.desk.ask(new AlertsNow(day), shop.manager);
    }

    private Outcome<Entry> putAway(Alert alert) {
        return shop.gate.submit(new SaveEntry(Ids.next(), PutAway.TYPE, alert.away("12.00"), true), shop.manager);
    }

    @Test
    void aLimitIsAnAlertAsSoonAsItIsPassedAndSaysWhy() {
        var target = target(Targets.What.TOTAL, Targets.Way.AT_MOST, "10", Targets.Period.DAY);
        sell("3");
        assertThat(ask(DAY).alerts()).isEmpty();
        sell("1");
        assertThat(ask(DAY).alerts())
                .containsExactly(new Alert(
                        target.id(), "T-0001", "TOTAL AT_MOST", Targets.What.TOTAL, Targets.Way.AT_MOST, Span.of(DAY),
                        new BigDecimal("12.00"), new BigDecimal("10.0000")));
    }

    @Test
    void whatIsToBeReachedIsMissedWhenThePeriodIsOver() {
        target(Targets.What.TOTAL, Targets.Way.AT_LEAST, "10", Targets.Period.DAY);
        sell("2");
        assertThat(ask(DAY).alerts()).isEmpty();
        assertThat(ask(DAY).standing()).extracting(Standing::figure).containsExactly(new BigDecimal("6.00"));
        assertThat(ask(DAY.plusDays(1)).alerts()).extracting(Alert::span).containsExactly(Span.of(DAY));
        sell("2");
        assertThat(ask(DAY.plusDays(1)).alerts()).isEmpty();
    }

    @Test
    void noAlertIsOfDaysBeforeTheShopWasOpen() {
        target(Targets.What.TOTAL, Targets.Way.AT_LEAST, "10", Targets.Period.DAY);
        assertThat(ask(DAY).alerts()).isEmpty();
        sell("1");
        assertThat(ask(DAY).alerts()).isEmpty();
    }

    @Test
    void whatWasPutAwayIsNotRaisedAgainForTheSameCauseAndIsForTheNext() {
        target(Targets.What.TOTAL, Targets.Way.AT_MOST, "10", Targets.Period.DAY);
        sell("4");
        var alert = ask(DAY).alerts().getFirst();
        putAway(alert).orThrow();
        assertThat(ask(DAY).alerts()).isEmpty();
        sell("4");
        assertThat(ask(DAY).alerts()).isEmpty();
        assertThat(putAway(alert)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatWasPutAwaySaysWhyWhoAndWhen() {
        target(Targets.What.TOTAL, Targets.Way.AT_MOST, "10", Targets.Period.DAY);
        sell("4");
        putAway(ask(DAY).alerts().getFirst()).orThrow();
        assertThat(shop.desk.ask(new AlertsPutAway(), shop.manager))
                .isEqualTo(List.of(new AlertsPutAway.Away("T-0001", "TOTAL AT_MOST", DAY, "12.00", "", "Mo", Optional.of(shop.now()))));
    }

    @Test
    void aTargetOfABranchCountsItsOwnSalesAlone() {
        var other = shop.gate
                .submit(new SaveEntry(Ids.next(), Branches.TYPE, Entry.blank(Ids.next()).with(Branches.CODE, "WEST").with(Branches.NAME, "West"), true), shop.system)
                .orThrow();
        var here = target(Targets.What.TOTAL, Targets.Way.AT_MOST, "10", Targets.Period.DAY);
        var there = target(Targets.What.TOTAL, Targets.Way.AT_MOST, "10", Targets.Period.DAY);
        edit(here.with(Targets.BRANCH, shop.origin.branch()));
        edit(there.with(Targets.BRANCH, other.id()));
        sell("4");
        assertThat(ask(DAY).standing()).extracting(Standing::branch, Standing::figure)
                .containsExactlyInAnyOrder(
                        tuple(Optional.of(shop.origin.branch()), new BigDecimal("12.00")), tuple(Optional.of(other.id()), BigDecimal.ZERO));
        assertThat(ask(DAY).alerts()).extracting(Alert::code).containsExactly(here.get(Targets.CODE));
    }

    private void edit(Entry entry) {
        shop.gate.submit(new SaveEntry(Ids.next(), Targets.TYPE, entry, false), shop.manager).orThrow();
    }

    @Test
    void whoeverMayNotSeeCostsHasNoTargetsOfThem() {
        target(Targets.What.PROFIT, Targets.Way.AT_MOST, "0", Targets.Period.MONTH);
        sell("4");
        assertThat(ask(DAY).alerts()).hasSize(1);
        Actor blind = shop.identity.hired(
                "Bo",
                new Role("books", "Books", Percent.ZERO, Percent.ZERO, Optional.empty(), Set.of(new Permission("reports.view")), true),
                shop.origin);
        assertThat(shop.desk.ask(new AlertsNow(DAY), blind)).isEqualTo(new AlertsNow.Answer(List.of(), List.of()));
    }

    @Test
    void periodsAreWholeAndWeeksBeginOnMondays() {
        assertThat(Targets.Period.WEEK.of(DAY)).isEqualTo(new Span(LocalDate.of(2026, 11, 16), LocalDate.of(2026, 11, 22)));
        assertThat(Targets.Period.MONTH.of(DAY)).isEqualTo(new Span(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
        assertThat(Targets.Period.YEAR.of(DAY)).isEqualTo(new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        for (var what : Targets.What.values()) {
            assertThat(what.measure().key()).isEqualToIgnoringCase(what.name());
        }
    }
}
