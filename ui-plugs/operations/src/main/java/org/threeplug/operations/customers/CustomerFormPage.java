package org.threeplug.operations.customers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.threeplug.customers.Customer;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class CustomerFormPage implements Page {

    private final CustomerForm model;
    private final Surface surface;
    private final Pages pages;
    private final Form form;
    private final Parent view;

    /// @param erase leads to the erasure of a customer
    CustomerFormPage(CustomerForm model, Surface surface, Pages pages, Consumer<Customer> erase) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        form = new Form(surface.text("customer"), surface.texts())
                .text("number", surface.text("customer.number"), surface.text("customer.number.help"), model.number)
                .text("name", surface.text("customer.name"), "", model.name)
                .text("phone", surface.text("customer.phone"), "", model.phone)
                .text("email", surface.text("customer.email"), "", model.email)
                .text("taxNumber", surface.text("customer.tax-number"), surface.text("customer.tax-number.help"),
                        model.taxNumber)
                .check("active", surface.text("customer.active.check"), surface.text("customer.active.help"),
                        model.active)
                .onSave(surface.text("customer.save"), this::save);
        Forms.follow(form, model.fields);
        view = Forms.scrolled(surface.text("customer"), form, personal(erase));
    }

    /// What the law grants the customer.
    private Node personal(Consumer<Customer> erase) {
        var row = Parts.row();
        if (model.mayExport()) {
            var export = ActionButton.secondary(surface.text("customer.export"), this::export).icon(Icon.EXPORT);
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

    private void export() {
        model.export(files -> surface.done("customer.exported", files.text(), files.json()));
    }

    private void save() {
        model.save(saved -> {
            surface.done("customer.saved", saved.name());
            pages.close();
        });
    }

    private String title() {
        return model.isNew() ? surface.text("customer.new") : model.name.get();
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.fields.settled().map(_ -> title());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("customer.save"), this::save);
    }

    @Override
    public Optional<String> unsaved() {
        return model.fields.changed().get()
                ? Optional.of(surface.texts()
                        .count("office.unsaved", model.fields.changes().size(), title()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#number"));
    }
}
