package org.threeplug.operations.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.CartLine;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.FreeFields;
import org.threeplug.extras.SaveExtras;
import org.threeplug.catalog.variants.MakeVariants;
import org.threeplug.directories.ProductFacts;
import org.threeplug.directories.ProductFields;
import org.threeplug.directories.Reasons;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordType;
import org.threeplug.records.SaveEntry;

/// Goods that come in variants, what is known of goods, and declared reasons, at the till.
class VariantsAtTheTillTest {

    private static final String LAMP = "9780141036144";
    private static final String SMALL = "4006381333931";

    private final Counter counter = new Counter().stocked().open();
    private final Shop shop = counter.shop;
    private final TillModel till = counter.till();
    private final Hand hand = new Hand(till, counter.time);

    private Entry declared(RecordType type, Entry entry) {
        return shop.gate.submit(new SaveEntry(Ids.next(), type, entry, true), shop.system).orThrow();
    }

    private void inTwoSizes() {
        var lamp = shop.books.catalog().scan(LAMP).orElseThrow();
        var made = List.of(
                new MakeVariants.Variant(Ids.next(), List.of("Small"), "LAMP-S", SMALL, Optional.empty()),
                new MakeVariants.Variant(Ids.next(), List.of("Large"), "LAMP-L", "", Optional.empty()));
        shop.gate.submit(new MakeVariants(Ids.next(), lamp.product(), List.of("Size"), made), shop.system).orThrow();
    }

    private List<String> rung() {
        return till.ticket().cart().lines().stream().map(CartLine::code).toList();
    }

    @Test
    void whichOneIsAskedWhenTheGoodsThemselvesAreScanned() {
        inTwoSizes();
        hand.keyed("3").key(keys -> keys.type("*")).scan(LAMP);
        assertThat(rung()).isEmpty();
        assertThat(till.sayingProperty().get().key()).isEqualTo("till.variant.which");
        assertThat(till.choices().shown())
                .extracting(choice -> ((Choice.Goods) choice).sellable().code())
                .containsExactly("LAMP-S", "LAMP-L");
        till.keys().choose(till.choices().shown().getLast());
        assertThat(rung()).containsExactly("LAMP-L");
        assertThat(till.ticket().cart().lines().getFirst().quantity()).isEqualTo(Quantity.of(3));
    }

    @Test
    void theCodeOfAVariantSellsItAtOnce() {
        inTwoSizes();
        hand.scan(SMALL);
        assertThat(rung()).containsExactly("LAMP-S");
        assertThat(till.choices().shown()).isEmpty();
    }

    @Test
    void aPriceCheckTellsWhatIsMarkedForTheTill() {
        var lamp = shop.books.catalog().scan(LAMP).orElseThrow().product();
        var colour = FreeField.of(declared(ProductFields.TYPE, Entry.blank(Ids.next())
                .with(ProductFields.NAME, "Colour")
                .with(ProductFields.KIND, ProductFields.Kind.TEXT)
                .with(ProductFields.AT_TILL, true)));
        var shelf = FreeField.of(declared(ProductFields.TYPE, Entry.blank(Ids.next())
                .with(ProductFields.NAME, "Shelf")
                .with(ProductFields.KIND, ProductFields.Kind.TEXT)));
        var free = new Entry(lamp, Map.of(FreeField.key(colour.id()), "Green", FreeField.key(shelf.id()), "A-7"), true, 0);
        var facts = Entry.blank(lamp).with(ProductFacts.AGE, Quantity.of(18)).with(ProductFacts.ORIGIN, "RO");
        shop.gate
                .submit(
                        new SaveExtras(Ids.next(), List.of(
                                new SaveExtras.Extra(FreeFields.KEY, Entry.blank(lamp), free),
                                new SaveExtras.Extra(ProductFacts.TYPE.key(), Entry.blank(lamp), facts))),
                        shop.system)
                .orThrow();
        hand.key(TillKeys::priceCheck).scan(LAMP);
        assertThat(till.sayingProperty().get().told()).containsExactly(
                new KnownOfGoods(Optional.empty(), "till.known.age", Quantity.of(18)),
                new KnownOfGoods(Optional.of("Colour"), "till.known." + FreeField.key(colour.id()), "Green"));
    }

    @Test
    void aReturnWithoutAReceiptOffersTheDeclaredReasons() {
        declared(Reasons.TYPE, Entry.blank(Ids.next())
                .with(Reasons.CODE, "FIT")
                .with(Reasons.NAME, "Does not fit")
                .with(Reasons.USE, Reasons.Use.RETURN));
        hand.key(TillKeys::returns).scan(LAMP);
        assertThat(till.choices().shown()).isEqualTo(List.of(new Choice.Declared("Does not fit")));
        till.keys().choose(till.choices().shown().getFirst());
        assertThat(rung()).hasSize(1);
    }

    @Test
    void openingTheDrawerWithoutASaleOffersTheReasonsDeclaredForCash() {
        hand.key(TillKeys::noSale);
        assertThat(till.choices().shown()).as("ready-made ones where none are declared").hasSize(3);
        hand.key(TillKeys::escape);
        declared(Reasons.TYPE, Entry.blank(Ids.next())
                .with(Reasons.CODE, "BAKER")
                .with(Reasons.NAME, "Change for the baker")
                .with(Reasons.USE, Reasons.Use.CASH));
        hand.key(TillKeys::noSale);
        assertThat(till.choices().shown()).isEqualTo(List.of(new Choice.Declared("Change for the baker")));
    }
}
