package org.threeplug.operations.customers;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.threeplug.customers.Customer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.FormPage;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class CustomerFormPage extends FormPage {

    private final CustomerForm model;
    private final Pages pages;

    /// @param erase leads to the erasure of a customer
    CustomerFormPage(CustomerForm model, Surface surface, Pages pages, Consumer<Customer> erase) {
        this.model = model;
        this.pages = pages;
        super(
                surface,
                form(model, surface),
                model.fields,
                () -> title(model, surface),
                surface.text("customer.save"),
                personal(model, surface, erase));
    }

    private static Form form(CustomerForm model, Surface surface) {
        return new Form(surface.text("customer"), surface.texts())
                .code("number", surface.text("customer.number"), surface.text("customer.number.help"), model.number)
                .text("name", surface.text("customer.name"), "", model.name)
                .number("phone", surface.text("customer.phone"), "", model.phone)
                .code("email", surface.text("customer.email"), "", model.email)
                .code("taxNumber", surface.text("customer.tax-number"), surface.text("customer.tax-number.help"),
                        model.taxNumber)
                .check("active", surface.text("customer.active.check"), surface.text("customer.active.help"),
                        model.active);
    }

    /// What the law grants the customer.
    private static Node personal(CustomerForm model, Surface surface, Consumer<Customer> erase) {
        var row = Parts.row();
        if (model.mayExport()) {
            var export = ActionButton.secondary(
                            surface.text("customer.export"),
                            () -> model.export(
                                    files -> surface.done("customer.exported", files.text(), files.json())))
                    .icon(Icon.EXPORT);
            export.setId("customer.export");
            export.disableProperty().bind(model.busy);
            row.getChildren().add(export);
        }
        if (model.mayErase()) {
            var forget = ActionButton.secondary(
                            surface.text("erase.begin"), () -> model.stored().ifPresent(erase))
                    .icon(Icon.DELETE);
            forget.setId("customer.erase");
            row.getChildren().add(forget);
        }
        var section = new VBox(
                Parts.heading(surface.text("customer.personal")),
                Parts.sentence(surface.text("customer.personal.help")),
                row);
        section.getStyleClass().add("gap-8");
        section.visibleProperty().bind(model.known);
        section.managedProperty().bind(model.known);
        return row.getChildren().isEmpty() ? new VBox() : section;
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
