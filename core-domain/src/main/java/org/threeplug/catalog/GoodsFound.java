package org.threeplug.catalog;

import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// Goods by barcode, code and words, sold or not; where nothing has the words, what is nearly called so.
@Declared("catalog.goods-found")
@Asked(right = "catalog.view")
public record GoodsFound(String words, int most) implements Question<GoodsFound.Goods> {

    /// @param alike only where there is nothing else
    public record Goods(Optional<Sellable> scanned, List<ProductRow> rows, List<Sellable> alike) {}

    @Override
    public GoodsFound.Goods ask(Reads reads) {
        var catalog = reads.port(Catalog.class);
        var scanned = catalog.scanAlsoGone(words);
        var rows = catalog.rows(new ProductFilter(words, Optional.empty(), true), 0, most);
        var alike = scanned.isEmpty() && rows.isEmpty() ? catalog.alike(words, most) : List.<Sellable>of();
        return new Goods(scanned, rows, alike);
    }
}
