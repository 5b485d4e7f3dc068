package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Product;
import org.threeplug.catalog.ProductPicture;
import org.threeplug.catalog.SaveProduct;
import org.threeplug.fakes.Pictures;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.UnitPrice;
import org.threeplug.operations.OfficeShop;

class ProductFormTest {

    private final OfficeShop office = new OfficeShop();
    private final ProductForm form = office.get(ProductForm.class);
    private final List<Product> saved = new ArrayList<>();

    private void fillMilk() {
        form.create();
        form.code.set("milk-1");
        form.name.set("Milk 1 l");
        form.price.set("1.29");
        form.unit.set("pc");
        form.addUnit();
        form.packaging.units.getFirst().name().set("box");
        form.packaging.units.getFirst().factor().set("12");
        form.addBarcode();
        form.packaging.barcodes.getFirst().code().set("5012345678900");
        form.addBarcode();
        form.packaging.barcodes.getLast().code().set("15012345678907");
        form.packaging.barcodes.getLast().unit().set("box");
    }

    @Test
    void aNewProductIsSavedAsTyped() {
        fillMilk();
        assertThat(form.fields.changed().get()).isTrue();
        form.save(saved::add);
        assertThat(saved).singleElement().isEqualTo(new Product(
                saved.getFirst().id(),
                "MILK-1",
                "Milk 1 l",
                "",
                Optional.empty(),
                Shop.STANDARD.key(),
                UnitPrice.of("1.29", office.shop.currency),
                true,
                "pc",
                0,
                true,
                false,
                true,
                List.of(new Product.Unit("box", Quantity.of(12), Optional.empty())),
                List.of(new Product.Barcode("5012345678900", ""), new Product.Barcode("15012345678907", "box")),
                1));
        assertThat(office.shop.books.catalog().product(saved.getFirst().id())).isEqualTo(Optional.of(saved.getFirst()));
        assertThat(form.fields.changed().get()).isFalse();
        assertThat(form.isNew()).isFalse();
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() {
        form.create();
        form.tax.set(Optional.empty());
        form.price.set("cheap");
        form.decimals.set("5");
        form.save(saved::add);
        assertThat(form.fields.refusals()).containsExactly(
                new Refusal("office.code-needed", List.of(), "code"),
                new Refusal("office.name-needed", List.of(), "name"),
                new Refusal("office.unit-needed", List.of(), "unit"),
                new Refusal("office.tax-needed", List.of(), "taxKey"),
                new Refusal("office.price-unreadable", List.of(), "price"),
                new Refusal("office.decimals-out-of-range", List.of(), "quantityDecimals"));
        assertThat(saved).isEmpty();
    }

    @Test
    void aPriceMayHaveSixDecimalsAndSaysWhatIsWrongWithMore() {
        fillMilk();
        form.price.set("0.00038");
        form.packaging.units.getFirst().price().set("0.0000001");
        form.save(saved::add);
        assertThat(form.packaging.units.getFirst().fields().refusals())
                .containsExactly(new Refusal("office.price-decimals", List.of(), "price"));
        form.packaging.units.getFirst().price().set("1000000000001");
        form.save(saved::add);
        assertThat(form.packaging.units.getFirst().fields().refusals())
                .containsExactly(new Refusal("office.price-too-high", List.of(), "price"));
        form.packaging.units.getFirst().price().set("0.004560");
        form.save(saved::add);
        assertThat(saved).singleElement().satisfies(screw -> {
            assertThat(screw.price()).isEqualTo(UnitPrice.of("0.00038", office.shop.currency));
            assertThat(screw.units().getFirst().price()).contains(UnitPrice.of("0.00456", office.shop.currency));
        });
        assertThat(form.price.get()).isEqualTo("0.00038");
        assertThat(form.packaging.units.getFirst().price().get()).isEqualTo("0.00456");
    }

    @Test
    void aUnitAndABarcodeThatMakeNoSenseAreRefusedOnTheirLine() {
        fillMilk();
        form.packaging.units.getFirst().name().set("pc");
        form.packaging.units.getFirst().factor().set("0");
        form.packaging.barcodes.getLast().code().set("5012345678900");
        form.save(saved::add);
        assertThat(form.packaging.units.getFirst().fields().refusals()).containsExactly(
                new Refusal("office.unit-twice", List.of("pc"), "name"),
                new Refusal("office.factor-unreadable", List.of(), "factor"));
        assertThat(form.packaging.barcodes.getLast().fields().refusals()).containsExactly(
                new Refusal("office.barcode-twice", List.of("5012345678900"), "code"),
                new Refusal("office.unit-unknown", List.of("box"), "unit"));
        assertThat(saved).isEmpty();
    }

    @Test
    void aCodeThatIsTakenIsSaidBesideTheCode() {
        office.shop.product("MILK-1", "1.00", Shop.STANDARD);
        fillMilk();
        form.save(saved::add);
        assertThat(form.fields.refusals())
                .containsExactly(new Refusal("catalog.code-taken", List.of("MILK-1"), "code"));
    }

    @Test
    void aProductThatSomebodyElseHasChangedMeanwhileIsNotOverwritten() {
        var milk = office.shop.product("MILK", "1.00", Shop.STANDARD);
        form.open(milk.id());
        form.name.set("My milk");
        var theirs = new Product(
                milk.id(), "MILK", "Their milk", "", Optional.empty(), milk.taxKey(), milk.price(), true, "pc", 4, true,
                false, true, List.of(), List.of(), milk.edition());
        office.shop.gate.submit(new SaveProduct(Ids.next(), theirs, false), office.shop.manager).orThrow();
        form.save(saved::add);
        assertThat(form.fields.refusals())
                .containsExactly(new Refusal("catalog.changed-meanwhile", List.of("Their milk"), ""));
        assertThat(form.fields.changed().get()).isTrue();
        form.reload();
        assertThat(form.name.get()).isEqualTo("Their milk");
    }

    @Test
    void pricesAreReadTheWayTheLanguageWritesThem() {
        var romanian = new OfficeShop(Locale.of("ro"));
        var milk = romanian.shop.product("MILK", "1234.50", Shop.STANDARD);
        var opened = romanian.get(ProductForm.class);
        opened.open(milk.id());
        assertThat(opened.price.get()).isEqualTo("1234,50");
        opened.price.set("1.300,75");
        assertThat(opened.read().orElseThrow().price()).isEqualTo(UnitPrice.of("1300.75", romanian.shop.currency));
    }

    @Test
    void aPictureIsSavedWithTheProductChangedAloneAndRemoved(@TempDir Path folder) throws IOException {
        fillMilk();
        form.choosePicture(Files.write(folder.resolve("milk.png"), Pictures.packed(Pictures.drawn(900, 600, 0x2288AA), "png")));
        assertThat(form.fields.changes()).contains("picture");
        form.save(saved::add);
        var id = saved.getFirst().id();
        assertThat(pictures(id)).containsOnlyKeys(id);
        assertThat(form.fields.changed().get()).isFalse();

        form.choosePicture(Files.write(folder.resolve("other.jpg"), Pictures.jpeg(40, 40, 0xAA2222)));
        assertThat(form.fields.changes()).containsExactly("picture");
        form.save(saved::add);
        assertThat(pictures(id)).isEqualTo(Map.of(id, form.picture.get().orElseThrow()));
        assertThat(saved.getLast().edition()).as("nothing else was written").isEqualTo(1);

        var again = office.get(ProductForm.class);
        again.open(id);
        assertThat(again.picture.get()).isEqualTo(form.picture.get());
        again.removePicture();
        again.save(saved::add);
        assertThat(pictures(id)).isEmpty();

        form.removePicture();
        form.save(saved::add);
        assertThat(form.fields.refusals())
                .containsExactly(new Refusal("catalog.changed-meanwhile", List.of("Milk 1 l"), "picture"));
    }

    @Test
    void aFileThatIsNoPictureIsSaidBesideItAndTheOldOneStays(@TempDir Path folder) throws IOException {
        fillMilk();
        form.choosePicture(Files.write(folder.resolve("milk.jpg"), Pictures.jpeg(40, 40, 0x2288AA)));
        var before = form.picture.get();
        form.choosePicture(Files.writeString(folder.resolve("letter.txt"), "Dear shop"));
        assertThat(form.fields.refusals()).containsExactly(new Refusal("office.picture-kind", List.of(), "picture"));
        assertThat(form.picture.get()).isPresent().isEqualTo(before);
    }

    private Map<UUID, ProductPicture> pictures(UUID product) {
        return office.shop.books.catalog().pictures(List.of(product));
    }
}
