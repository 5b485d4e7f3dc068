package org.threeplug.operations.catalog;

import java.util.List;
import org.threeplug.catalog.Category;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.control.Tint;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;
import org.threeplug.words.Texts;

final class ProductListPage extends ListPage<ProductRow> {

    private final ProductListModel model;
    private final Pages pages;
    private final ProductPages made;
    private boolean offered;

    ProductListPage(ProductListModel model, Surface surface, Pages pages, ProductPages made) {
        this.model = model;
        this.pages = pages;
        this.made = made;
        super(surface, "products", model.list, columns(surface.texts()));
        list().chip(ProductListModel.INACTIVE, surface.text("products.inactive-too"))
                .choice(
                        ProductListModel.CATEGORY,
                        surface.text("product.category"),
                        surface.text("products.every-category"),
                        model.categories,
                        category -> category.id().toString(),
                        Category::name)
                .onOpen(row -> pages.open(made.product(pages, row.id())));
        model.extras.subscribe(known -> known.filter(_ -> !offered).ifPresent(shown -> {
            offered = true;
            model.extraParts.addFilters(list(), shown);
        }));
        if (model.mayImport()) {
            list().action(Parts.named(
                    "products.import",
                    ActionButton.secondary(surface.text("import.open"), this::bringIn).icon(Icon.IMPORT)));
        }
        if (model.mayEdit()) {
            creates(surface.text("products.new"), this::create);
            edits(surface.text("office.edit"), row -> pages.open(made.edit(pages, row.id())));
            inASheet(rows -> pages.open(made.grid(rows.stream().map(ProductRow::id).toList())));
            new ProductBulk(model, surface).offer(list(), (rows, act) -> asked("products.switch-off", rows, act));
        }
        list().bulkExport();
        empty(this::nothingYet);
    }

    /// As they are shown and written to files.
    static List<Column<ProductRow>> columns(Texts surface) {
        var formats = surface.formats();
        return List.of(
                Column.<ProductRow>words("code", surface.text("product.code"), ProductRow::code).sorts(),
                Column.<ProductRow>words("name", surface.text("product.name"), ProductRow::name).share(5).sorts(),
                Column.<ProductRow>words("brand", surface.text("product.brand"), ProductRow::brand).sorts(),
                Column.<ProductRow>words("category", surface.text("product.category"), ProductRow::category)
                        .share(3)
                        .sorts()
                        .tinted(row -> Tint.of(row.colour())),
                Column.<ProductRow>amount("price", surface.text("product.price"), row -> formats.price(row.price()))
                        .share(2)
                        .sorts(),
                Column.<ProductRow>words("tax", surface.text("product.tax"), ProductRow::taxKey).forFiles(),
                Column.<ProductRow>words("unit", surface.text("product.unit"), ProductRow::unit).forFiles(),
                Column.<ProductRow>amount(
                                "decimals",
                                surface.text("product.decimals"),
                                row -> formats.number(row.quantityDecimals()))
                        .forFiles(),
                Column.<ProductRow>words(
                                "barcodes", surface.text("barcodes"), row -> String.join(" ", row.barcodes()))
                        .forFiles(),
                Column.<ProductRow>amount(
                                "onHand", surface.text("product.on-hand"), row -> formats.quantity(row.onHand()))
                        .share(2)
                        .sorts(),
                Column.<ProductRow>state(
                                "state",
                                surface.text("product.state"),
                                row -> row.active() ? Meaning.SUCCESS : Meaning.NEUTRAL,
                                row -> surface.text(row.active() ? "product.active" : "product.inactive"))
                        .share(2)
                        .sorts());
    }

    private EmptyState nothingYet() {
        var words = surface();
        return model.mayEdit()
                ? new EmptyState(
                        Icon.ITEM,
                        words.text("products.empty"),
                        words.text("products.empty.how"),
                        ActionButton.secondary(words.text("products.new"), this::create).icon(Icon.ADD))
                : new EmptyState(Icon.ITEM, words.text("products.empty"), words.text("products.empty.ask"));
    }

    private void create() {
        pages.open(made.create(pages));
    }

    private void bringIn() {
        pages.open(made.importing());
    }

    @Override
    protected void refresh() {
        model.open();
    }
}
