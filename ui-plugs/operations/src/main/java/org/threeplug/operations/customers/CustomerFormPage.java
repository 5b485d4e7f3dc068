package org.threeplug.operations.customers;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class CustomerFormPage implements Page {

    private final CustomerForm model;
    private final Surface surface;
    private final Pages pages;
    private final Form form;
    private final Parent view;

    CustomerFormPage(CustomerForm model, Surface surface, Pages pages) {
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
        view = Forms.scrolled(surface.text("customer"), form);
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
