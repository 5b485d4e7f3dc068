package org.threeplug.operations.settings;

import java.util.Optional;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.FormPage;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class TaxFormPage extends FormPage {

    private final TaxModel model;
    private final Pages pages;

    TaxFormPage(TaxModel model, Surface surface, Pages pages) {
        this.model = model;
        this.pages = pages;
        super(
                surface,
                form(model, surface),
                model.fields,
                () -> model.fresh.get() ? surface.text("tax.new") : model.name.get(),
                surface.text("tax.save"));
    }

    private static Form form(TaxModel model, Surface surface) {
        var form = new Form(surface.text("tax"), surface.texts())
                .text("key", surface.text("tax.key"), surface.text("tax.key.help"), model.key)
                .text("name", surface.text("tax.name"), "", model.name)
                .percent("rate", surface.text("tax.rate"), surface.text("tax.rate.help"), model.rate)
                .text("letter", surface.text("tax.letter"), surface.text("tax.letter.help"), model.letter);
        Optional.ofNullable(form.lookup("#key")).ifPresent(key -> key.setDisable(!model.fresh.get()));
        return form;
    }

    @Override
    protected void save() {
        model.save(saved -> {
            surface().done("tax.saved", saved.name());
            pages.close();
        });
    }

    @Override
    protected String first() {
        return model.fresh.get() ? "key" : "name";
    }
}
