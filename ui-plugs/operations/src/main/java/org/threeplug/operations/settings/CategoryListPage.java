package org.threeplug.operations.settings;

import java.util.List;
import org.threeplug.catalog.Category;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.Tint;
import org.threeplug.kit.pattern.Column;
import org.threeplug.operations.office.ListPage;
import org.threeplug.operations.office.Surface;

final class CategoryListPage extends ListPage<Category> {

    private final CategoryModel model;
    private final Runnable form;

    /// @param form shows the form, which the model has filled
    CategoryListPage(CategoryModel model, Surface surface, Runnable form) {
        this.model = model;
        this.form = form;
        super(surface, "categories", model.list, columns(model, surface));
        beneath(surface.text("categories"));
        empty(Icon.CATEGORY, "categories");
        if (model.mayEdit()) {
            list().onOpen(this::edit);
            creates(surface.text("category.new"), this::create);
            edits(surface.text("office.edit"), this::edit);
        }
    }

    private static List<Column<Category>> columns(CategoryModel model, Surface surface) {
        return List.of(
                Column.amount("position", surface.text("category.position"), category -> surface.formats()
                        .number(category.position())),
                Column.<Category>words("name", surface.text("category.name"), Category::name)
                        .share(4)
                        .sortsBy(Category::name)
                        .tinted(category -> Tint.of(category.colour())),
                Column.words("parent", surface.text("category.parent"), model::parentName),
                Column.words("colour", surface.text("category.colour"), category -> surface.word(
                        "colour", category.colour().isEmpty() ? "none" : category.colour())),
                Column.<Category>state(
                                "till",
                                surface.text("category.on-till"),
                                category -> category.onTill() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                category -> surface.text(category.onTill() ? "category.shown" : "category.hidden"))
                        .share(2));
    }

    private void create() {
        model.create();
        form.run();
    }

    private void edit(Category category) {
        model.open(category);
        form.run();
    }
}
