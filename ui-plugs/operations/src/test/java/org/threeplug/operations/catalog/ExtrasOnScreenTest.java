package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.Property;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductRow;
import org.threeplug.catalog.Sellable;
import org.threeplug.extras.FreeField;
import org.threeplug.extras.FreeFields;
import org.threeplug.extras.ProductExtras;
import org.threeplug.extras.SaveExtras;
import org.threeplug.directories.ProductFacts;
import org.threeplug.directories.ProductFields;
import org.threeplug.directories.ProductFields.Kind;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.office.Asks;
import org.threeplug.operations.OfficeShop;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.SaveEntry;

/// What is known of products beyond their own fields, and their variants, as the office shows and writes them.
class ExtrasOnScreenTest {

    private final OfficeShop office = new OfficeShop();
    private final FreeField colour = named("Owner's {colour}", Kind.CHOICE, "Red\nBlue");
    private final Product shirt = office.shop.product("SHIRT", "10.00", Shop.STANDARD);

    private FreeField named(String name, Kind kind, String options) {
        var entry = Entry.blank(Ids.next())
                .with(ProductFields.NAME, name)
                .with(ProductFields.KIND, kind)
                .with(ProductFields.OPTIONS, options);
        return FreeField.of(office.shop.gate
                .submit(new SaveEntry(Ids.next(), ProductFields.TYPE, entry, true), office.shop.system)
                .orThrow());
    }

    private static Entry with(UUID product, String key, Object value) {
        return new Entry(product, Map.of(key, value), true, 0);
    }

    private void say(String kind, String key, Object value) {
        office.shop.gate
                .submit(
                        new SaveExtras(
                                Ids.next(),
                                List.of(new SaveExtras.Extra(kind, Entry.blank(shirt.id()), with(shirt.id(), key, value)))),
                        office.shop.system)
                .orThrow();
    }

    private ProductForm opened() {
        var form = office.get(ProductForm.class);
        form.open(shirt.id());
        return form;
    }

    @SuppressWarnings("unchecked")
    private static <T> void type(ProductForm form, String path, T value) {
        ((Property<T>) form.fields.named(path).orElseThrow()).setValue(value);
    }

    @Test
    void aProductsFormKeepsWhatIsKnownBeyondItsOwnFields() {
        var form = opened();
        type(form, ProductFacts.TYPE.key() + ".age", Optional.of(Quantity.of(18)));
        type(form, ProductFacts.TYPE.key() + ".origin", " ro ");
        assertThat(form.fields.changed().get()).isTrue();
        var saved = new ArrayList<Product>();
        form.save(saved::add);
        assertThat(saved).hasSize(1);
        assertThat(form.fields.changed().get()).isFalse();
        assertThat(told()).containsExactly(
                Tuple.tuple("Country of origin", "RO"), Tuple.tuple("Buyer’s age at least", "18"));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndTheProductIsNotSaved() {
        var form = opened();
        form.name.set("Other shirt");
        type(form, ProductFacts.TYPE.key() + ".age", Optional.of(Quantity.of(120)));
        form.save(_ -> {});
        assertThat(form.fields.refusals())
                .extracting(why -> why.field(), why -> why.code())
                .containsExactly(Tuple.tuple("product-facts.age", "records.too-large"));
        assertThat(office.shop.books.catalog().product(shirt.id()).orElseThrow().name()).isEqualTo(shirt.name());
    }

    private List<Tuple> told() {
        var model = office.get(ProductModel.class);
        model.open(shirt.id());
        return model.facts.get().orElseThrow().extras().stream().map(known -> Tuple.tuple(known.label(), known.said())).toList();
    }

    @Test
    void whatTheOwnerNamedStandsUnderItsNameWhateverSignsThatHas() {
        say(FreeFields.KEY, FreeField.key(colour.id()), "Blue");
        assertThat(told()).containsExactly(Tuple.tuple("Owner's {colour}", "Blue"));
    }

    @Test
    void theListIsNarrowedByWhatIsKnown() {
        office.shop.product("MILK", "1.20", Shop.STANDARD);
        say(FreeFields.KEY, FreeField.key(colour.id()), "Blue");
        say(ProductFacts.TYPE.key(), ProductFacts.ORIGIN.key(), "RO");
        var model = office.get(ProductListModel.class);
        model.open();
        var key = FreeFields.KEY + "." + FreeField.key(colour.id());
        assertThat(narrowed(model, Map.of(key, "Blue\nRed"))).containsExactly("SHIRT");
        assertThat(narrowed(model, Map.of(key, "Red"))).isEmpty();
        assertThat(narrowed(model, Map.of("product-facts.origin", "RO"))).containsExactly("SHIRT");
        assertThat(narrowed(model, Map.of("product-facts.origin", "DE"))).isEmpty();
        assertThat(narrowed(model, Map.of())).containsExactlyInAnyOrder("MILK", "SHIRT");
    }

    private static List<String> narrowed(ProductListModel model, Map<String, String> picked) {
        model.list.ask(new ListQuery("", Set.of(), picked, Optional.empty()));
        return model.list.rows().stream().map(ProductRow::code).toList();
    }

    @Test
    void whoDoesNotSeeTheTermsOfSuppliersSeesNoPriceOfTheirs() {
        var shown = new Asks(office.shop.desk, () -> office.shop.cashier)
                .ask(new ProductExtras(Optional.of(shirt.id())));
        assertThat(shown.parts().stream().flatMap(part -> part.sight().fields().stream()).map(Field::key)).doesNotContain("cost");
    }

    @Test
    void aMatrixOfSizesAndColoursBecomesProducts() {
        var form = office.get(VariantsForm.class);
        form.open(shirt.id());
        form.save(_ -> {});
        assertThat(form.fields.refusals()).extracting(why -> why.code()).containsExactly("catalog.variants-none");
        form.axes.get(0).set("Size");
        form.values.get(0).set("S, M , S");
        form.axes.get(1).set("Colour");
        form.values.get(1).set("Red; Dark blue");
        assertThat(form.combinations.get()).containsExactly(
                List.of("S", "Red"), List.of("S", "Dark blue"), List.of("M", "Red"), List.of("M", "Dark blue"));
        form.wanted(List.of("M", "Red")).set(false);
        var made = new ArrayList<Integer>();
        form.save(made::add);
        assertThat(made).containsExactly(3);
        assertThat(office.shop.books.catalog().variants(shirt.id()))
                .extracting(Sellable::code)
                .containsExactly("SHIRT-S-RED", "SHIRT-S-DARKBLUE", "SHIRT-M-DARKBLUE");
        var again = office.get(VariantsForm.class);
        again.open(shirt.id());
        assertThat(again.isSettled()).isTrue();
        assertThat(again.chosen()).containsExactly(List.of("M", "Red"));
    }
}
