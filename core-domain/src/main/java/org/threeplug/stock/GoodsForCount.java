package org.threeplug.stock;

import java.util.List;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Sellable;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// Goods to be adjusted, by words, best first; a whole code goes before all.
@Declared("stock.goods")
@Asked(right = "stock.view")
public record GoodsForCount(String words, int most) implements Question<List<Sellable>> {

    @Override
    public List<Sellable> ask(Reads reads) {
        var catalog = reads.port(Catalog.class);
        return catalog.scan(words).map(List::of).orElseGet(() -> catalog.search(words, most));
    }
}
