package org.threeplug.operations.stock;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Lists;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;

final class StockListPage implements Page {

    private final StockListModel model;
    private final Surface surface;
    private final Runnable adjust;
    private final Consumer<ProductRow> adjustOne;
    private final ListPattern<ProductRow> list;

    /// @param adjustOne starts an adjustment with the row's product
    StockListPage(
            StockListModel model,
            Surface surface,
            Consumer<ProductRow> open,
            Runnable adjust,
            Consumer<ProductRow> adjustOne) {
        this.model = model;
        this.surface = surface;
        this.adjust = adjust;
        this.adjustOne = adjustOne;
        list = new ListPattern<>(surface.text("stock"), model.list, columns(), surface.texts())
                .chip(StockListModel.INACTIVE, surface.text("products.inactive-too"))
                .onOpen(open);
        if (model.mayAdjust()) {
            list.onNew(surface.text("stock.adjust"), adjust);
        }
        Lists.empty(
                list,
                model.list,
                () -> false,
                () -> new EmptyState(Icon.STOCK, surface.text("stock.empty"), surface.text("stock.empty.how")),
                surface);
    }

    private List<Column<ProductRow>> columns() {
        var formats = surface.formats();
        return List.of(
                Column.words("code", surface.text("product.code"), ProductRow::code),
                Column.<ProductRow>words("name", surface.text("product.name"), ProductRow::name).share(5),
                Column.words("category", surface.text("product.category"), ProductRow::category),
                Column.<ProductRow>amount(
                                "onHand", surface.text("product.on-hand"), row -> formats.quantity(row.onHand()))
                        .share(2),
                Column.<ProductRow>state("state", surface.text("stock.state"), StockListPage::meaning, this::word)
                        .share(2));
    }

    private static Meaning meaning(ProductRow row) {
        return switch (row.onHand().signum()) {
            case 1 -> Meaning.SUCCESS;
            case 0 -> Meaning.NEUTRAL;
            default -> Meaning.CAUTION;
        };
    }

    private String word(ProductRow row) {
        return switch (row.onHand().signum()) {
            case 1 -> surface.text("stock.there");
            case 0 -> surface.text("stock.none");
            default -> surface.text("stock.below-zero");
        };
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
        return model.mayAdjust()
                ? keys.on("F2", surface.text("stock.adjust-one"), () ->
                                list.selection().stream().findFirst().ifPresent(adjustOne))
                        .on("Shortcut+N", surface.text("stock.adjust"), adjust)
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
