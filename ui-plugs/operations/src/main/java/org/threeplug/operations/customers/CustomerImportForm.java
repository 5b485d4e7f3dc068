package org.threeplug.operations.customers;

import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Page;
import org.threeplug.office.Surface;
import org.threeplug.office.sheets.ImportWords;
import org.threeplug.office.sheets.SheetImportPage;
import org.threeplug.sheets.SheetColumn;

/// What is decided before customers are brought in.
final class CustomerImportForm {

    private CustomerImportForm() {}

    static Page page(CustomerImportModel model, Surface surface) {
        var form = new Form(surface.text("import.title.customers"), surface.texts())
                .code("file", surface.text("import.file"), surface.text("import.file.help.customers"), model.file);
        SheetImportPage.withEncoding(form, model, surface)
                .check("update", surface.text("import.update.customers"), surface.text("import.update.help.customers"),
                        model.update);
        return new SheetImportPage(model, ImportWords.of(SheetColumn.Kind.CUSTOMERS, surface), surface, form);
    }
}
