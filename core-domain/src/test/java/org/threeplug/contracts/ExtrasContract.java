package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.threeplug.fakes.Refusals.refusal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductFilter;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.catalog.Sellable;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.FreeFields;
import org.threeplug.extras.SaveExtras;
import org.threeplug.catalog.variants.Family;
import org.threeplug.catalog.variants.MakeVariants;
import org.threeplug.directories.ProductFacts;
import org.threeplug.directories.ProductFields;
import org.threeplug.directories.ProductFields.Kind;
import org.threeplug.directories.ProductSupply;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.merging.PartyRole;
import org.threeplug.parties.MergeParties;
import org.threeplug.records.Entry;
import org.threeplug.records.Narrow;
import org.threeplug.records.Records;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;

/// What is known of products beyond their own fields, and goods that come in variants: the same in memory and in the database.
public abstract class ExtrasContract {

    protected abstract <R> Outcome<R> submit(Command<R> command);

    protected abstract Catalog catalog();

    protected abstract Records records();

    /// Of the catalogue's price.
    protected abstract UnitPrice price(String amount);

    protected abstract Money money(String amount);

    /// A key of a tax class that is there.
    protected abstract String tax();

    private Product product(String code) {
        return submit(new SaveProduct(
                        Ids.next(),
                        new Product(
                                Ids.next(), code, "Shirt " + code, "", Optional.empty(), tax(), price("10"), true, "pc", 0, true, false,
                                true, List.of(), List.of(), 0),
                        true))
                .orThrow();
    }

    private FreeField field(String name, Kind kind, String options) {
        var entry = Entry.blank(Ids.next()).with(ProductFields.NAME, name).with(ProductFields.KIND, kind).with(ProductFields.OPTIONS, options);
        return FreeField.of(submit(new SaveEntry(Ids.next(), ProductFields.TYPE, entry, true)).orThrow());
    }

    private static Entry free(Product product, Map<FreeField, Object> values) {
        var entry = Entry.blank(product.id());
        var all = new HashMap<String, Object>();
        values.forEach((field, value) -> all.put(FreeField.key(field.id()), value));
        return new Entry(entry.id(), all, true, 0);
    }

    private Outcome<Integer> say(String kind, Entry seen, Entry wanted) {
        return submit(new SaveExtras(Ids.next(), List.of(new SaveExtras.Extra(kind, seen, wanted))));
    }

    private List<String> codes(String set, String field, Object wanted) {
        var filter = new ProductFilter("", Optional.empty(), true, Map.of(set, Map.of(field, wanted)));
        var found = catalog().rows(filter, 0, 50).stream().map(ProductRow::code).toList();
        assertThat(catalog().count(filter)).isEqualTo(found.size());
        return found;
    }

    @Test
    public void whatIsDeclaredOfAProductIsKeptReadAndTakenAway() {
        var shirt = product("S1");
        var supplier = submit(new SaveEntry(
                        Ids.next(), Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, "Weaver"), true))
                .orThrow();
        var blank = Entry.blank(shirt.id());
        var supply = blank.with(ProductSupply.SUPPLIER, supplier.id()).with(ProductSupply.CODE, "W-9").with(ProductSupply.COST, money("4.10"));
        say(ProductSupply.TYPE.key(), blank, supply).orThrow();
        assertThat(records().entry(Sight.whole(ProductSupply.TYPE), shirt.id())).hasValueSatisfying(kept -> assertThat(kept.values())
                .isEqualTo(supply.values()));
        assertThat(codes(ProductSupply.TYPE.key(), "supplier", supplier.id())).containsExactly("S1");
        say(ProductSupply.TYPE.key(), supply, blank).orThrow();
        assertThat(codes(ProductSupply.TYPE.key(), "supplier", supplier.id())).isEmpty();
    }

    private Entry supplier(String name) {
        return submit(new SaveEntry(Ids.next(), Suppliers.TYPE, Entry.blank(Ids.next()).with(Suppliers.NAME, name), true)).orThrow();
    }

    @Test
    public void aProductOfASupplierWhoWasKeptTwiceIsOneOfWhoeverTookTheirPlace() {
        var kind = ProductSupply.TYPE.key();
        var stays = supplier("Weaver");
        var twice = supplier("Weaver Ltd");
        var other = supplier("Mill");
        var bought = product("S7");
        var blank = Entry.blank(bought.id());
        var before = blank.with(ProductSupply.SUPPLIER, twice.id()).with(ProductSupply.CODE, "W-7");
        say(kind, blank, before).orThrow();
        var also = Entry.blank(product("S8").id());
        say(kind, also, also.with(ProductSupply.SUPPLIER, stays.id())).orThrow();
        submit(new MergeParties(Ids.next(), PartyRole.SUPPLIER, stays.id(), twice.id())).orThrow();

        var now = records().entry(Sight.whole(ProductSupply.TYPE), bought.id()).orElseThrow();
        assertThat(now.values()).isEqualTo(before.with(ProductSupply.SUPPLIER, stays.id()).values());
        for (var wanted : List.of(stays.id(), twice.id(), new Narrow.Among(Set.of(twice.id(), other.id())))) {
            assertThat(codes(kind, "supplier", wanted)).containsExactly("S7", "S8");
        }
        assertThat(codes(kind, "supplier", other.id())).isEmpty();

        // by somebody who had opened the form before
        say(kind, before, before.with(ProductSupply.CODE, "W-8")).orThrow();
        assertThat(records().entry(Sight.whole(ProductSupply.TYPE), bought.id()).orElseThrow().values())
                .isEqualTo(now.with(ProductSupply.CODE, "W-8").values());
        var late = Entry.blank(product("S9").id());
        say(kind, late, late.with(ProductSupply.SUPPLIER, twice.id())).orThrow();
        assertThat(records().entry(Sight.whole(ProductSupply.TYPE), late.id()).orElseThrow().get(ProductSupply.SUPPLIER))
                .as("whoever still chooses the old one chooses who took their place")
                .isEqualTo(stays.id());

        submit(new MergeParties(Ids.next(), PartyRole.SUPPLIER, other.id(), stays.id())).orThrow();
        assertThat(codes(kind, "supplier", other.id())).containsExactly("S7", "S8", "S9");
    }

    @Test
    public void whatIsWrongIsSaidOfEachFieldAndNothingIsKept() {
        var shirt = product("S2");
        var blank = Entry.blank(shirt.id());
        var wrong = blank.with(ProductFacts.AGE, Quantity.of(120)).with(ProductFacts.ORIGIN, "ROM");
        assertThat(refusal(say(ProductFacts.TYPE.key(), blank, wrong)).getFirst()).isEqualTo("records.too-long");
        assertThat(refusal(say(ProductSupply.TYPE.key(), blank, blank.with(ProductSupply.CODE, "W-9"))))
                .startsWith("product-supply.whose-code");
        assertThat(refusal(say("nonsense", blank, blank))).containsExactly("catalog.extras-unknown", "nonsense");
        assertThat(refusal(say(ProductFacts.TYPE.key(), Entry.blank(Ids.next()), Entry.blank(Ids.next())))).startsWith("catalog.product-unknown");
        assertThat(records().entry(Sight.whole(ProductFacts.TYPE), shirt.id())).isEmpty();
    }

    @Test
    public void whatSomebodyElseSaidMeanwhileIsNotOverwritten() {
        var shirt = product("S3");
        var blank = Entry.blank(shirt.id());
        var size = field("Size of S3", Kind.TEXT, "");
        say(ProductFacts.TYPE.key(), blank, blank.with(ProductFacts.ORIGIN, "RO")).orThrow();
        assertThat(refusal(say(ProductFacts.TYPE.key(), blank, blank.with(ProductFacts.ORIGIN, "IT"))))
                .containsExactly("catalog.changed-meanwhile", "Shirt S3");
        say(FreeFields.KEY, blank, free(shirt, Map.of(size, "M"))).orThrow();
        assertThat(refusal(say(FreeFields.KEY, blank, free(shirt, Map.of(size, "L")))))
                .containsExactly("catalog.changed-meanwhile", "Shirt S3");
        assertThat(catalog().freeValues(List.of(shirt.id()))).isEqualTo(Map.of(shirt.id(), Map.of(size.id(), "M")));
    }

    @Test
    public void eachSortOfFieldThatTheOwnerNamedKeepsItsValue() {
        var shirt = product("S4");
        var other = product("S5");
        var blank = Entry.blank(shirt.id());
        var text = field("Shelf", Kind.TEXT, "");
        var number = field("Weight", Kind.NUMBER, "");
        var choice = field("Colour", Kind.CHOICE, "Red\nBlue\n\n Red ");
        var day = field("First sold", Kind.DAY, "");
        var flag = field("Fragile", Kind.FLAG, "");
        assertThat(choice.options()).containsExactly("Red", "Blue");
        var values = Map.<FreeField, Object>of(
                text, "A-7", number, Quantity.of("1.25"), choice, "Blue", day, LocalDate.of(2026, 3, 1), flag, true);
        say(FreeFields.KEY, blank, free(shirt, values)).orThrow();
        var kept = new HashMap<UUID, Object>();
        values.forEach((field, value) -> kept.put(field.id(), value));
        assertThat(catalog().freeValues(List.of(shirt.id(), other.id()))).isEqualTo(Map.of(shirt.id(), kept));
        assertThat(codes(FreeFields.KEY, FreeField.key(choice.id()), "Blue")).containsExactly("S4");
        assertThat(codes(FreeFields.KEY, FreeField.key(choice.id()), new Narrow.Among(Set.of("Blue", "Red")))).containsExactly("S4");
        assertThat(codes(FreeFields.KEY, FreeField.key(number.id()), between(Quantity.ONE, Quantity.of(2)))).containsExactly("S4");
        assertThat(codes(FreeFields.KEY, FreeField.key(number.id()), between(Quantity.of(2), Quantity.of(3)))).isEmpty();
        assertThat(codes(FreeFields.KEY, FreeField.key(day.id()), between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 1))))
                .containsExactly("S4");
        assertThat(codes(FreeFields.KEY, FreeField.key(flag.id()), true)).containsExactly("S4");
        assertThat(codes(FreeFields.KEY, FreeField.key(flag.id()), false)).contains("S5").doesNotContain("S4");
        say(FreeFields.KEY, free(shirt, values), free(shirt, Map.of(text, "A-8"))).orThrow();
        assertThat(catalog().freeValues(List.of(shirt.id()))).isEqualTo(Map.of(shirt.id(), Map.of(text.id(), "A-8")));
    }

    private static Narrow between(Object from, Object to) {
        return new Narrow.Between(Optional.of(from), Optional.of(to));
    }

    @Test
    public void onlyWhatIsOfferedCanBeChosenAndWhatWasChosenStays() {
        var shirt = product("S6");
        var colour = field("Colour of S6", Kind.CHOICE, "Red");
        var blank = Entry.blank(shirt.id());
        assertThat(refusal(say(FreeFields.KEY, blank, free(shirt, Map.of(colour, "Green"))))).containsExactly("records.not-offered", "Green");
        say(FreeFields.KEY, blank, free(shirt, Map.of(colour, "Red"))).orThrow();
        var entry = records().entry(Sight.whole(ProductFields.TYPE), colour.id()).orElseThrow();
        submit(new SaveEntry(Ids.next(), ProductFields.TYPE, entry.with(ProductFields.OPTIONS, "Blue"), false)).orThrow();
        say(FreeFields.KEY, free(shirt, Map.of(colour, "Red")), free(shirt, Map.of(colour, "Red"))).orThrow();
        say(FreeFields.KEY, free(shirt, Map.of(colour, "Red")), free(shirt, Map.of(colour, "Blue"))).orThrow();
        assertThat(refusal(say(FreeFields.KEY, free(shirt, Map.of(colour, "Blue")), free(shirt, Map.of(colour, "Red")))))
                .containsExactly("records.not-offered", "Red");
    }

    @Test
    public void aFieldSaysWhatItHoldsOnceAndAChoiceSaysItsWords() {
        var colour = records().entry(Sight.whole(ProductFields.TYPE), field("Colour of S7", Kind.TEXT, "").id()).orElseThrow();
        assertThat(refusal(submit(new SaveEntry(Ids.next(), ProductFields.TYPE, colour.with(ProductFields.KIND, Kind.DAY), false))))
                .startsWith("records.once");
        var entry = Entry.blank(Ids.next()).with(ProductFields.NAME, "Size").with(ProductFields.KIND, Kind.CHOICE);
        assertThat(refusal(submit(new SaveEntry(Ids.next(), ProductFields.TYPE, entry, true)))).containsExactly("product-fields.no-options");
    }

    private static MakeVariants.Variant variant(String code, String... values) {
        return new MakeVariants.Variant(Ids.next(), List.of(values), code, "", Optional.empty());
    }

    @Test
    public void eachVariantIsAProductOfItsOwnAndTheFirstLeadsToThem() {
        var shirt = product("V1");
        var red = variant("v1-s-red", "S", "Red");
        var blue = new MakeVariants.Variant(Ids.next(), List.of("M", "Blue"), "V1-M-BLUE", "4006381333931", Optional.of(price("12.50")));
        submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size", "Colour"), List.of(red, blue))).orThrow();
        assertThat(catalog().family(shirt.id())).isEqualTo(Optional.of(new Family(
                shirt.id(),
                List.of("Size", "Colour"),
                List.of(new Family.Member(red.id(), List.of("S", "Red")), new Family.Member(blue.id(), List.of("M", "Blue"))))));
        assertThat(catalog().family(blue.id())).isEqualTo(catalog().family(shirt.id()));
        assertThat(catalog().variants(shirt.id())).extracting(Sellable::code, Sellable::name, Sellable::price).containsExactly(
                tuple("V1-S-RED", "Shirt V1, S, Red", price("10")),
                tuple("V1-M-BLUE", "Shirt V1, M, Blue", price("12.50")));
        assertThat(catalog().scan("4006381333931")).hasValueSatisfying(found -> assertThat(found.code()).isEqualTo("V1-M-BLUE"));
        assertThat(catalog().variants(red.id())).isEmpty();
    }

    @Test
    public void moreVariantsComeBehindThoseThatAreThereAndNoneTwice() {
        var shirt = product("V2");
        var first = variant("V2-S", "S");
        submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size"), List.of(first))).orThrow();
        var second = variant("V2-M", "M");
        submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size in cm"), List.of(second))).orThrow();
        assertThat(catalog().family(shirt.id()).orElseThrow().members()).extracting(Family.Member::product)
                .containsExactly(first.id(), second.id());
        assertThat(catalog().family(shirt.id()).orElseThrow().axes()).containsExactly("Size in cm");
        assertThat(refusal(submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size"), List.of(variant("V2-S2", "s"))))))
                .containsExactly("catalog.variant-twice", "s");
        assertThat(refusal(submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size"), List.of(variant("V2-S", "XL"))))))
                .containsExactly("catalog.code-taken", "V2-S");
        assertThat(refusal(submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size", "Cut"), List.of()))))
                .containsExactly("catalog.variant-axes-stay", "Shirt V2");
        assertThat(refusal(submit(new MakeVariants(Ids.next(), first.id(), List.of("Cut"), List.of(variant("V2-S-1", "Slim"))))))
                .containsExactly("catalog.variant-of-variant", "Shirt V2, S");
        assertThat(refusal(submit(new MakeVariants(Ids.next(), shirt.id(), List.of("Size"), List.of(variant("V2-L", "L", "Red"))))))
                .containsExactly("catalog.variant-incomplete", "L, Red");
        assertThat(catalog().family(shirt.id()).orElseThrow().members()).hasSize(2);
    }
}
