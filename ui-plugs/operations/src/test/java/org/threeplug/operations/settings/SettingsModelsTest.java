package org.threeplug.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.SaveCategory;
import org.threeplug.catalog.SaveTaxClass;
import org.threeplug.catalog.Sellable;
import org.threeplug.clock.ClockRules;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.operations.office.OfficeShop;
import org.threeplug.settings.StoreSettings;
import org.threeplug.tax.TaxClass;

class SettingsModelsTest {

    private final OfficeShop office = new OfficeShop();

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
    void aTaxClassIsAddedUnderAFreeCode() {
        var model = office.get(TaxModel.class);
        model.list.refresh();
        model.create();
        model.key.set("Zero");
        model.name.set("Zero rated");
        model.rate.set(Optional.of(Percent.ZERO));
        model.letter.set("Z");
        var saved = new ArrayList<TaxClass>();
        model.save(saved::add);
        assertThat(saved).containsExactly(new TaxClass("zero", "Zero rated", Percent.ZERO, "Z"));
        model.create();
        model.key.set("ZERO");
        model.save(saved::add);
        assertThat(model.fields.refusals()).containsExactly(
                new Refusal("office.code-taken", List.of("zero"), "key"),
                new Refusal("office.name-needed", List.of(), "name"),
                new Refusal("office.rate-needed", List.of(), "rate"));
    }

    @Test
    void aCategoryGetsItsQuickKeysInOrder() {
        office.shop.product("MILK", "1.20", Shop.STANDARD);
        office.shop.product("BREAD", "2.20", Shop.STANDARD);
        var model = office.get(CategoryModel.class);
        model.list.refresh();
        model.create();
        model.name.set("Breakfast");
        var saved = new ArrayList<Category>();
        model.save(saved::add);
        assertThat(saved).containsExactly(
                new Category(saved.getFirst().id(), Optional.empty(), "Breakfast", 1, "", true));
        for (var word : List.of("bread", "milk")) {
            model.search.set(word);
            model.place(model.hits.getFirst());
        }
        assertThat(model.quickKeys).extracting(Sellable::code).containsExactly("BREAD", "MILK");
        model.move(model.quickKeys.getLast(), -1);
        assertThat(model.quickKeys).extracting(Sellable::code).containsExactly("MILK", "BREAD");
        model.move(model.quickKeys.getFirst(), -1);
        assertThat(model.quickKeys).extracting(Sellable::code).containsExactly("MILK", "BREAD");
        model.move(model.quickKeys.getFirst(), 1);
        assertThat(model.quickKeys).as("dragged to the end").extracting(Sellable::code).containsExactly("BREAD", "MILK");
        model.move(model.quickKeys.getFirst(), 1);
        model.takeOff(model.quickKeys.getFirst());
        assertThat(model.quickKeys).extracting(Sellable::code).containsExactly("BREAD");
        model.parent.set(Optional.of(saved.getFirst()));
        model.save(saved::add);
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("catalog.category-in-itself", List.of("Breakfast"), "parent"));
    }

    @Test
    void aCategoryThatWasFoundBySearchKeepsWhereItLies() {
        var food = new Category(Ids.next(), Optional.empty(), "Food", 1, "", true);
        var fruit = new Category(Ids.next(), Optional.of(food.id()), "Fruit", 2, "", true);
        office.shop.gate.submit(new SaveCategory(Ids.next(), food), office.shop.manager).orThrow();
        office.shop.gate.submit(new SaveCategory(Ids.next(), fruit), office.shop.manager).orThrow();
        var model = office.get(CategoryModel.class);
        model.list.ask(ListQuery.ALL.search("fruit"));
        model.open(fruit);
        assertThat(model.parents).containsExactly(food);
        assertThat(model.parent.get()).contains(food);
        assertThat(model.fields.changed().get()).isFalse();
        model.colour.set(Optional.of("red"));
        model.save(_ -> {});
        assertThat(office.shop.books.catalog().categories())
                .containsExactly(food, new Category(fruit.id(), Optional.of(food.id()), "Fruit", 2, "red", true));
        model.parent.set(Optional.empty());
        model.save(_ -> {});
        assertThat(office.shop.books.catalog().categories())
                .contains(new Category(fruit.id(), Optional.empty(), "Fruit", 2, "red", true));
    }

    @Test
    void aNewTaxClassDoesNotTakeTheKeyOfAnotherWhateverTheListShows() {
        var reduced = new TaxClass("low", "Low", Percent.of("7"), "L");
        office.shop.gate.submit(new SaveTaxClass(Ids.next(), reduced), office.shop.manager).orThrow();
        var before = office.shop.books.catalog().taxClasses();
        var model = office.get(TaxModel.class);
        model.list.ask(ListQuery.ALL.search("nothing of the kind"));
        model.create();
        model.key.set("LOW");
        model.name.set("Cheap");
        model.rate.set(Optional.of(Percent.of("5")));
        model.save(_ -> {});
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("catalog.tax-key-taken", List.of("low"), "key"));
        assertThat(office.shop.books.catalog().taxClasses()).isEqualTo(before);
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
