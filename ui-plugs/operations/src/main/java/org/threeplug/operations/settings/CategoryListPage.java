package org.threeplug.operations.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.catalog.Category;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;

final class CategoryListPage implements Page {

    private final CategoryModel model;
    private final Surface surface;
    private final ListPattern<Category> list;
    private final Runnable form;

    /// @param form shows the form, which the model has filled
    CategoryListPage(CategoryModel model, Surface surface, Runnable form) {
        this.model = model;
        this.surface = surface;
        this.form = form;
        List<Column<Category>> columns = List.of(
                Column.amount("position", surface.text("category.position"), category -> surface.formats()
                        .number(category.position())),
                Column.<Category>words("name", surface.text("category.name"), Category::name).share(4),
                Column.words("parent", surface.text("category.parent"), this::parent),
                Column.words("colour", surface.text("category.colour"), category -> surface.word(
                        "colour", category.colour().isEmpty() ? "none" : category.colour())),
                Column.<Category>state(
                                "till",
                                surface.text("category.on-till"),
                                category -> category.onTill() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                category -> surface.text(category.onTill() ? "category.shown" : "category.hidden"))
                        .share(2));
        list = new ListPattern<>(surface.text("categories"), model.list, columns, surface.texts())
                .empty(new EmptyState(
                        Icon.CATEGORY, surface.text("categories.empty"), surface.text("categories.empty.how")));
        if (model.mayEdit()) {
            list.onOpen(this::edit).onNew(surface.text("category.new"), this::create);
        }
    }

    private String parent(Category category) {
        return category.parent()
                .flatMap(id -> model.list.rows().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst())
                .map(Category::name)
                .orElse("");
    }

    private void create() {
        model.create();
        form.run();
    }

    private void edit(Category category) {
        model.open(category);
        form.run();
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("categories"));
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.list.refresh();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
        return model.mayEdit()
                ? keys.on("F2", surface.text("office.edit"), () ->
                                list.selection().stream().findFirst().ifPresent(this::edit))
                        .on("Shortcut+N", surface.text("category.new"), this::create)
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
