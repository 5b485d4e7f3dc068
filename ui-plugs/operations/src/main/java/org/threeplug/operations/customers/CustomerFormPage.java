package org.threeplug.operations.customers;

import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.FormPage;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class CustomerFormPage extends FormPage {

    private final CustomerForm model;
    private final Pages pages;

    CustomerFormPage(CustomerForm model, Surface surface, Pages pages) {
        this.model = model;
        this.pages = pages;
        super(surface, form(model, surface), model.fields, () -> title(model, surface), surface.text("customer.save"));
    }

    private static Form form(CustomerForm model, Surface surface) {
        return new Form(surface.text("customer"), surface.texts())
                .text("number", surface.text("customer.number"), surface.text("customer.number.help"), model.number)
                .text("name", surface.text("customer.name"), "", model.name)
                .text("phone", surface.text("customer.phone"), "", model.phone)
                .text("email", surface.text("customer.email"), "", model.email)
                .text("taxNumber", surface.text("customer.tax-number"), surface.text("customer.tax-number.help"),
                        model.taxNumber)
                .check("active", surface.text("customer.active.check"), surface.text("customer.active.help"),
                        model.active);
    }

    private static String title(CustomerForm model, Surface surface) {
        return model.isNew() ? surface.text("customer.new") : model.name.get();
    }

    @Override
    protected void save() {
        model.save(saved -> {
            surface().done("customer.saved", saved.name());
            pages.close();
        });
    }

    @Override
    protected String first() {
        return "number";
    }
}
