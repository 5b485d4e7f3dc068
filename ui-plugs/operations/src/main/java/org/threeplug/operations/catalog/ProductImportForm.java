package org.threeplug.operations.catalog;

import java.util.List;
import org.threeplug.catalog.importing.ImportChoices.Priceless;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Page;
import org.threeplug.office.Surface;
import org.threeplug.office.sheets.ImportWords;
import org.threeplug.office.sheets.SheetImportPage;
import org.threeplug.sheets.SheetColumn;
import org.threeplug.tax.TaxClass;

/// What is decided before products are brought in.
final class ProductImportForm {

    private ProductImportForm() {}

    static Page page(ImportModel model, Surface surface) {
        model.begin(surface.text("import.unit.default"));
        var form = new Form(surface.text("import.title"), surface.texts())
                .code("file", surface.text("import.file"), surface.text("import.file.help"), model.file)
                .choice("tax", surface.text("import.tax"), surface.text("import.tax.help"),
                        model.taxes, TaxClass::name, model.tax)
                .choice("priceless", surface.text("import.priceless"), surface.text("import.priceless.help"),
                        List.of(Priceless.REFUSE, Priceless.ASK_AT_TILL),
                        each -> surface.word("import.priceless", each.name()), model.priceless);
        SheetImportPage.withEncoding(form, model, surface)
                .text("unit", surface.text("product.unit"), surface.text("import.unit.help"), model.unit)
                .check("pricesIncludeTax", surface.text("product.tax-included"), "", model.pricesIncludeTax)
                .check("makesCategories", surface.text("import.categories"), surface.text("import.categories.help"),
                        model.makesCategories)
                .check("update", surface.text("import.update"), surface.text("import.update.help"), model.update);
        return new SheetImportPage(model, ImportWords.of(SheetColumn.Kind.PRODUCTS, surface), surface, form);
    }
}
