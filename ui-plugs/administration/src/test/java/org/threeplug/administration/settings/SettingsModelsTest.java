package org.threeplug.administration.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.clock.ClockRules;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.administration.SetUpShop;
import org.threeplug.settings.StoreSettings;

class SettingsModelsTest {

    private final SetUpShop office = new SetUpShop();

    @Test
    void theStoreKeepsItsCurrencyAndZoneAndTakesTheRest() {
        var before = office.shop.books.settings().store().orElseThrow();
        var form = office.get(StoreForm.class);
        form.open();
        assertThat(form.fields.changed().get()).isFalse();
        form.businessName.set("  ");
        form.cashRounding.set(Optional.of(office.shop.money("-0.05")));
        form.save(_ -> {});
        assertThat(form.fields.refusals()).containsExactly(
                new Refusal("office.name-needed", List.of(), "businessName"),
                new Refusal("office.amount-not-negative", List.of(), "cashRounding"));
        form.businessName.set("Corner Shop & Sons");
        form.cashRounding.set(Optional.of(office.shop.money("0.05")));
        form.receiptFooter.set("Până mâine!");
        form.save(_ -> {});
        assertThat(office.shop.books.settings().store()).contains(new StoreSettings(
                "Corner Shop & Sons",
                before.taxNumber(),
                before.address(),
                before.currency(),
                before.zone(),
                before.language(),
                before.taxRounding(),
                office.shop.money("0.05"),
                before.differenceLimit(),
                before.receiptHeader(),
                "Până mâine!",
                before.demo()).withUsualTax("A"));
    }

    @Test
    void anOldStoreIsToldThatItsUsualTaxWasNeverChosenAndKeepsTheOneChosen() {
        var form = office.get(StoreForm.class);
        form.open();
        assertThat(form.usualTaxUnchosen.get()).isTrue();
        assertThat(form.usualTax.get()).contains(Shop.STANDARD);
        form.usualTax.set(Optional.of(Shop.REDUCED));
        form.save(_ -> {});
        assertThat(form.usualTaxUnchosen.get()).isFalse();
        assertThat(office.shop.books.settings().store().orElseThrow().usualTax()).isEqualTo("B");
    }

    @Test
    void theRulesForTheClockAreKeptWithinReason() {
        var form = office.get(ClockForm.class);
        form.open();
        assertThat(form.fields.changed().get()).isFalse();
        form.backMinutes.set(Optional.empty());
        form.save(_ -> {});
        assertThat(form.fields.refusals())
                .containsExactly(new Refusal("office.whole-number-needed", List.of(), "backMinutes"));
        form.backMinutes.set(Optional.of(Quantity.of(15)));
        form.dayStartHour.set(Optional.of(Quantity.of(4)));
        form.save(_ -> {});
        assertThat(office.shop.books.clocks().rules())
                .isEqualTo(new ClockRules(Duration.ofMinutes(15), Duration.ofHours(72), 4));
    }

    @Test
    void aManagerAcceptsTheClockWithAReason() {
        office.shop.clockJumps(Shop.NOON.plus(Duration.ofDays(365)));
        var form = office.get(ClockForm.class);
        form.open();
        assertThat(form.jump.get()).isPresent();
        form.accept(() -> {});
        assertThat(office.shop.books.clocks().open()).isPresent();
        form.approval.reason.set("new battery");
        form.accept(() -> {});
        assertThat(office.shop.books.clocks().open()).isEmpty();
        assertThat(form.jump.get()).isEmpty();
    }

    @Test
    void whoeverSavesAfterSomebodyElseIsToldInsteadOfOverwriting() {
        var mine = office.get(StoreForm.class);
        mine.open();
        var theirs = office.get(StoreForm.class);
        theirs.open();
        theirs.receiptFooter.set("theirs");
        theirs.save(_ -> {});
        mine.receiptHeader.set("mine");
        mine.save(_ -> {});
        assertThat(mine.fields.refusals()).containsExactly(Refusal.of("settings.changed-meanwhile"));
        assertThat(office.shop.books.settings().store().orElseThrow().receiptFooter()).isEqualTo("theirs");
    }
}
