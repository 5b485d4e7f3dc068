package org.threeplug.operations.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.Sellable;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Form;
import org.threeplug.operations.office.Forms;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

/// A category, and the quick keys it shows on the till.
final class CategoryFormPage implements Page {

    private final CategoryModel model;
    private final Surface surface;
    private final Pages pages;
    private final Form form;
    private final Parent view;
    private final VBox hits = new VBox();

    CategoryFormPage(CategoryModel model, Surface surface, Pages pages) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        form = new Form(title(), surface.texts())
                .text("name", surface.text("category.name"), "", model.name)
                .custom("parent", surface.text("category.parent"), surface.text("category.parent.help"),
                        Forms.choice(surface.text("category.parent"), model.parents, Category::name, model.parent), model.parent)
                .figures("position", surface.text("category.position"), surface.text("category.position.help"),
                        model.position)
                .custom("colour", surface.text("category.colour"), "",
                        Forms.choice(surface.text("category.colour"), CategoryModel.COLOURS, colour -> surface.word("colour", colour.isEmpty() ? "none" : colour), model.colour), model.colour)
                .check("onTill", surface.text("category.on-till.check"), "", model.onTill)
                .onSave(surface.text("category.save"), this::save);
        Forms.follow(form, model.fields);
        view = model.stored.get().isPresent()
                ? Forms.scrolled(title(), form, quickKeys())
                : Forms.scrolled(title(), form);
    }

    private Node quickKeys() {
        hits.getStyleClass().add("gap-4");
        model.hits.subscribe(this::showHits);
        showHits();
        var search = new Form(surface.text("quick-keys"), surface.texts())
                .text("search", surface.text("quick-keys.add"), surface.text("quick-keys.add.help"), model.search);
        Forms.follow(search, model.keyFields);
        return Parts.stack(Parts.heading(surface.text("quick-keys")), new QuickKeysEditor(model, surface), search, hits);
    }

    private void showHits() {
        hits.getChildren()
                .setAll(model.hits.stream()
                        .map(hit -> ActionButton.quiet(words(hit), () -> model.place(hit)).icon(Icon.ADD))
                        .toList());
    }

    private String words(Sellable product) {
        return product.name() + " · " + surface.formats().price(product.price());
    }

    private String title() {
        return model.stored.get().map(Category::name).orElse(surface.text("category.new"));
    }

    private void save() {
        model.save(saved -> {
            surface.done("category.saved", saved.name());
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
        return KeyMap.of().on("Shortcut+S", surface.text("category.save"), this::save);
    }

    @Override
    public Optional<String> unsaved() {
        return surface.unsaved(model.fields, title());
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.ofNullable(form.lookup("#name"));
    }
}
