package org.threeplug.operations.stock;

import com.google.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.threeplug.catalog.ProductRow;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// Stock: what is on hand, why it changed, and correcting it.
public final class StockScreen extends OfficeScreen {

    @Inject
    public StockScreen(Surface surface, StockListModel model, StockPages stock, ProductDoor products) {
        super(surface);
        pages().open(new StockListPage(
                model,
                surface,
                row -> pages().open(products.product(pages(), row.id())),
                () -> pages().open(stock.adjust(pages())),
                row -> pages().open(stock.adjust(pages(), row.id())),
                rows -> pages().open(stock.adjust(pages(), ids(rows))),
                rows -> pages().open(stock.transfer(pages(), ids(rows)))));
        leadsTo("transfer", _ -> pages().open(stock.transfer(pages(), List.of())));
        leadsTo("sells-from", _ -> pages().open(stock.sellingPlace(pages())));
        leadsTo("adjust", _ -> pages().open(stock.adjust(pages())));
    }

    private static List<UUID> ids(List<ProductRow> rows) {
        return rows.stream().map(ProductRow::id).toList();
    }
}
