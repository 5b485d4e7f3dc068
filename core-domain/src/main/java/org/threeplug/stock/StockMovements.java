package org.threeplug.stock;

import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Reads;

/// What moved a product, newest first.
@Declared("stock.movements")
@Asked(right = "stock.view")
public record StockMovements(UUID product, Portion portion) implements ListQuestion<Stock.HistoryRow> {

    @Override
    public StockMovements at(Portion other) {
        return new StockMovements(product, other);
    }

    @Override
    public Page<Stock.HistoryRow> ask(Reads reads) {
        return reads.port(Stock.class).history(product, portion);
    }
}
