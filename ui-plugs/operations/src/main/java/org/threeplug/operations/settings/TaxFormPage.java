package org.threeplug.operations.settings;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Surface;

final class TaxFormPage implements Page {

    private final TaxModel model;
    private final Surface surface;
    private final Pages pages;
    private final Form form;
    private final Parent view;

    TaxFormPage(TaxModel model, Surface surface, Pages pages) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        form = new Form(title(), surface.texts())
                .text("key", surface.text("tax.key"), surface.text("tax.key.help"), model.key)
                .text("name", surface.text("tax.name"), "", model.name)
                .percent("rate", surface.text("tax.rate"), surface.text("tax.rate.help"), model.rate)
                .text("letter", surface.text("tax.letter"), surface.text("tax.letter.help"), model.letter)
                .onSave(surface.text("tax.save"), this::save);
        Optional.ofNullable(form.lookup("#key")).ifPresent(key -> key.setDisable(!model.fresh.get()));
        Forms.follow(form, model.fields);
        view = Forms.scrolled(title(), form);
    }

    private String title() {
        return model.fresh.get() ? surface.text("tax.new") : model.name.get();
    }

    private void save() {
        model.save(saved -> {
            surface.done("tax.saved", saved.name());
            pages.close();
        });
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(title());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public KeyMap keys() {
        return KeyMap.of().on("Shortcut+S", surface.text("tax.save"), this::save);
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
        return Optional.ofNullable(form.lookup(model.fresh.get() ? "#key" : "#name"));
    }
}
