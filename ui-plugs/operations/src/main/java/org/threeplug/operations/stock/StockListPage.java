package org.threeplug.operations.stock;

import java.util.List;
import java.util.function.Consumer;
import org.threeplug.catalog.ProductRow;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Tint;
import org.threeplug.kit.pattern.Column;
import org.threeplug.office.ListPage;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

final class StockListPage extends ListPage<ProductRow> {

    /// @param adjustOne starts an adjustment with the row's product
    /// @param adjustChosen starts one with several
    /// @param transfer brings several, or those that are still to be found, to another place
    StockListPage(
            StockListModel model,
            Surface surface,
            Consumer<ProductRow> open,
            Runnable adjust,
            Consumer<ProductRow> adjustOne,
            Consumer<List<ProductRow>> adjustChosen,
            Consumer<List<ProductRow>> transfer) {
        super(surface, "stock", model.list, columns(surface));
        list().chip(StockListModel.INACTIVE, surface.text("products.inactive-too")).onOpen(open);
        if (model.mayAdjust()) {
            creates(surface.text("stock.adjust"), adjust);
            edits(surface.text("stock.adjust-one"), adjustOne);
            list().bulk(surface.text("stock.adjust-chosen"), Icon.STOCK, adjustChosen);
        }
        if (model.mayTransfer()) {
            list().action(Parts.named(
                    "stock.transfer",
                    ActionButton.secondary(surface.text("stock.transfer"), () -> transfer.accept(List.of()))
                            .icon(Icon.EXCHANGE)));
            list().bulk(surface.text("stock.transfer-chosen"), Icon.EXCHANGE, transfer);
        }
        list().bulkExport();
        empty(Icon.STOCK, "stock");
    }

    private static List<Column<ProductRow>> columns(Surface surface) {
        var formats = surface.formats();
        return List.of(
                Column.<ProductRow>words("code", surface.text("product.code"), ProductRow::code).sorts(),
                Column.<ProductRow>words("name", surface.text("product.name"), ProductRow::name).share(5).sorts(),
                Column.<ProductRow>words("category", surface.text("product.category"), ProductRow::category)
                        .sorts()
                        .tinted(row -> Tint.of(row.colour())),
                Column.<ProductRow>amount(
                                "onHand", surface.text("product.on-hand"), row -> formats.quantity(row.onHand()))
                        .share(2)
                        .sorts(),
                Column.<ProductRow>state("state", surface.text("stock.state"), StockListPage::meaning, row -> word(row, surface))
                        .share(2)
                        .sorts());
    }

    private static Meaning meaning(ProductRow row) {
        return switch (row.onHand().signum()) {
            case 1 -> Meaning.SUCCESS;
            case 0 -> Meaning.NEUTRAL;
            default -> Meaning.CAUTION;
        };
    }

    private static String word(ProductRow row, Surface surface) {
        return switch (row.onHand().signum()) {
            case 1 -> surface.text("stock.there");
            case 0 -> surface.text("stock.none");
            default -> surface.text("stock.below-zero");
        };
    }
}
