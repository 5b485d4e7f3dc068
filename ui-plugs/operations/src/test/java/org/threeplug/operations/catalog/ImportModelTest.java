package org.threeplug.operations.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.importing.ImportChoices;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.FakeImporter;
import org.threeplug.operations.OfficeShop;
import org.threeplug.settings.SaveSettings;
import org.threeplug.sheets.Reading;
import org.threeplug.sheets.SheetColumn;

class ImportModelTest {

    private final OfficeShop office = new OfficeShop();
    private final ImportModel model = office.get(ImportModel.class);

    @Test
    void aFileIsTriedBeforeItIsImported() {
        model.begin("pc");
        model.file.set("/in/products.csv");
        assertThat(model.isTried()).isFalse();
        model.tryOut(Refusal::code);
        assertThat(model.isTried()).isTrue();
        assertThat(model.problems).containsExactly(FakeImporter.PROBLEM);
        model.update.set(true);
        model.bringIn(Refusal::code);
        var tried = new ImportChoices(
                office.shop.currency,
                List.of(Shop.STANDARD, Shop.REDUCED, Shop.EXEMPT),
                "A",
                true,
                "pc",
                true,
                ImportChoices.Priceless.REFUSE,
                true,
                ImportChoices.Known.SKIP,
                true,
                Reading.of(SheetColumn.Kind.PRODUCTS, Locale.ENGLISH));
        assertThat(office.importer.runs)
                .containsExactly(tried, tried.withDryRun(false).withKnown(ImportChoices.Known.UPDATE));
        assertThat(model.isTried()).isFalse();
        assertThat(model.busy.get()).isFalse();
        assertThat(model.progress.get()).isEmpty();
    }

    @Test
    void whatAHeadingIsTakenForIsShownAndChangedByHandBeforeAnythingIsWritten() {
        model.begin("pc");
        model.file.set("/in/products.csv");
        model.tryOut(Refusal::code);
        var text = model.plan.get().orElseThrow().columns().get(1);
        assertThat(text.examples()).containsExactly("Milk", "Tea", "Bread");
        model.choose(text, Optional.of("name"));
        assertThat(model.isTried()).isFalse();
        model.tryOut(Refusal::code);
        assertThat(office.importer.runs.getLast().reading().columns()).containsExactly(Map.entry("Text", "name"));
        model.file.set("/in/others.csv");
        model.tryOut(Refusal::code);
        assertThat(office.importer.runs.getLast().reading().columns()).isEmpty();
    }

    @Test
    void newProductsAndImportsBeginWithTheTaxThatTheSettingsCallUsual() {
        var old = office.shop.books.settings().store().orElseThrow();
        office.shop.gate.submit(new SaveSettings(Ids.next(), old.withUsualTax("B")), office.shop.manager).orThrow();
        var form = office.get(ProductForm.class);
        form.create();
        assertThat(form.tax.get()).contains(Shop.REDUCED);
        model.begin("pc");
        assertThat(model.tax.get()).contains(Shop.REDUCED);
    }

    @Test
    void anotherFileHasToBeTriedAnew() {
        model.begin("pc");
        model.file.set("/in/products.csv");
        model.tryOut(Refusal::code);
        model.file.set("/in/others.csv");
        assertThat(model.isTried()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsSaidBesideItsName() {
        model.begin("pc");
        model.tryOut(Refusal::code);
        assertThat(model.fields.refusals()).containsExactly(new Refusal("office.file-needed", List.of(), "file"));
        model.file.set("/nowhere.csv");
        model.tryOut(Refusal::code);
        assertThat(model.fields.refusals())
                .containsExactly(new Refusal("catalog.import-no-file", List.of("/nowhere.csv"), "file"));
    }
}
