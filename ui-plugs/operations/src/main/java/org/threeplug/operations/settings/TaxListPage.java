package org.threeplug.operations.settings;

import java.util.List;
import org.threeplug.kit.Icon;
import org.threeplug.kit.pattern.Column;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Surface;
import org.threeplug.tax.TaxClass;

final class TaxListPage extends ListPage<TaxClass> {

    private final TaxModel model;
    private final Runnable form;

    /// @param form shows the form, which the model has filled
    TaxListPage(TaxModel model, Surface surface, Runnable form) {
        this.model = model;
        this.form = form;
        super(surface, "taxes", model.list, columns(surface));
        beneath(surface.text("taxes"));
        empty(Icon.TAX, "taxes");
        if (model.mayEdit()) {
            list().onOpen(this::edit);
            creates(surface.text("tax.new"), this::create);
            edits(surface.text("office.edit"), this::edit);
        }
    }

    private static List<Column<TaxClass>> columns(Surface surface) {
        return List.of(
                Column.<TaxClass>words("key", surface.text("tax.key"), TaxClass::key).sortsBy(TaxClass::key),
                Column.<TaxClass>words("name", surface.text("tax.name"), TaxClass::name).share(4).sortsBy(TaxClass::name),
                Column.amount("rate", surface.text("tax.rate"), tax -> surface.formats().percent(tax.rate())),
                Column.words("letter", surface.text("tax.letter"), TaxClass::letter));
    }

    private void create() {
        model.create();
        form.run();
    }

    private void edit(TaxClass tax) {
        model.open(tax);
        form.run();
    }
}
