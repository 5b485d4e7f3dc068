package org.threeplug.operations.customers;

import java.util.function.Consumer;
import org.threeplug.customers.Customer;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.office.Surface;

final class CustomerFormPage extends FormPage {

    private final CustomerForm model;
    private final Consumer<Customer> done;

    /// @param done goes on from what was saved
    CustomerFormPage(CustomerForm model, Surface surface, Consumer<Customer> done) {
        this.model = model;
        this.done = done;
        super(
                surface,
                form(model, surface),
                model.fields,
                () -> title(model, surface),
                surface.text("customer.save"));
    }

    private static Form form(CustomerForm model, Surface surface) {
        return new Form(surface.text("customer"), surface.texts())
                .code("number", surface.text("customer.number"), surface.text("customer.number.help"), model.number)
                .text("name", surface.text("customer.name"), "", model.name)
                .number("phone", surface.text("customer.phone"), "", model.phone)
                .code("email", surface.text("customer.email"), "", model.email)
                .code("taxNumber", surface.text("customer.tax-number"), surface.text("customer.tax-number.help"),
                        model.taxNumber)
                .area("address", surface.text("customer.address"), "", model.address)
                .area("note", surface.text("customer.note"), surface.text("customer.note.help"), model.note)
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
            done.accept(saved);
        });
    }

    @Override
    protected String first() {
        return "number";
    }
}
