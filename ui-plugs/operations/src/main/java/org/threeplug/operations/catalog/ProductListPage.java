package org.threeplug.operations.catalog;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Pages;
import org.threeplug.operations.office.Parts;
import org.threeplug.operations.office.Surface;

final class ProductListPage implements Page {

    private final ProductListModel model;
    private final Surface surface;
    private final Pages pages;
    private final ProductPages made;
    private final ListPattern<ProductRow> list;

    ProductListPage(ProductListModel model, Surface surface, Pages pages, ProductPages made) {
        this.model = model;
        this.surface = surface;
        this.pages = pages;
        this.made = made;
        list = new ListPattern<>(surface.text("products"), model.list, columns(), surface.texts())
                .chip(ProductListModel.INACTIVE, surface.text("products.inactive-too"))
                .onOpen(row -> pages.open(made.product(pages, row.id())));
        if (model.mayEdit()) {
            list.onNew(surface.text("products.new"), this::create);
        }
        Lists.addTools(list, Lists.tools(new Node[] {category()}, actions()));
        Lists.empty(list, model.list, () -> model.category.get().isPresent(), this::nothingYet, surface);
    }

    private List<Column<ProductRow>> columns() {
        var formats = surface.formats();
        return List.of(
                Column.words("code", surface.text("product.code"), ProductRow::code),
                Column.<ProductRow>words("name", surface.text("product.name"), ProductRow::name).share(5),
                Column.words("brand", surface.text("product.brand"), ProductRow::brand),
                Column.<ProductRow>words("category", surface.text("product.category"), ProductRow::category).share(3),
                Column.<ProductRow>amount("price", surface.text("product.price"), row -> formats.price(row.price()))
                        .share(2),
                Column.<ProductRow>words("tax", surface.text("product.tax"), ProductRow::taxKey).hiddenAtFirst(),
                Column.<ProductRow>amount(
                                "onHand", surface.text("product.on-hand"), row -> formats.quantity(row.onHand()))
                        .share(2),
                Column.<ProductRow>state(
                                "state",
                                surface.text("product.state"),
                                row -> row.active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                row -> surface.text(row.active() ? "product.active" : "product.inactive"))
                        .share(2));
    }

    private Node category() {
        var box = new ComboBox<Optional<Category>>();
        box.setAccessibleText(surface.text("product.category"));
        box.setConverter(new StringConverter<>() {

            @Override
            public String toString(Optional<Category> choice) {
                return choice == null
                        ? ""
                        : choice.map(Category::name).orElse(surface.text("products.every-category"));
            }

            @Override
            public Optional<Category> fromString(String typed) {
                throw new UnsupportedOperationException("A choice is picked, not typed: " + typed);
            }
        });
        box.getItems().add(Optional.empty());
        box.setValue(Optional.empty());
        model.categories.subscribe(() -> {
            var chosen = model.category.get();
            box.getItems().remove(1, box.getItems().size());
            model.categories.forEach(category -> box.getItems().add(Optional.of(category)));
            box.setValue(chosen);
        });
        box.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null) {
                model.category.set(chosen);
            }
        });
        return box;
    }

    private Node[] actions() {
        return model.mayImport()
                ? new Node[] {
                    Parts.named(
                            "products.import",
                            ActionButton.secondary(surface.text("import.open"), this::bringIn).icon(Icon.IMPORT))
                }
                : new Node[0];
    }

    private EmptyState nothingYet() {
        return model.mayEdit()
                ? new EmptyState(
                        Icon.ITEM,
                        surface.text("products.empty"),
                        surface.text("products.empty.how"),
                        ActionButton.secondary(surface.text("products.new"), this::create).icon(Icon.ADD))
                : new EmptyState(Icon.ITEM, surface.text("products.empty"), surface.text("products.empty.ask"));
    }

    private void create() {
        pages.open(made.create(pages));
    }

    private void bringIn() {
        pages.open(made.importing());
    }

    private void edit() {
        if (model.mayEdit()) {
            list.selection().stream().findFirst().ifPresent(row -> pages.open(made.edit(pages, row.id())));
        }
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.open();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
        return model.mayEdit()
                ? keys.on("F2", surface.text("office.edit"), this::edit)
                        .on("Shortcut+N", surface.text("products.new"), this::create)
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
