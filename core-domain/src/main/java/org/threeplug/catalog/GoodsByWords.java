package org.threeplug.catalog;

import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// What is sold, by words or word beginnings, best first.
@Declared("catalog.goods-by-words")
@Asked(right = "catalog.view")
public record GoodsByWords(String words, int most) implements Question<List<Sellable>> {

    @Override
    public List<Sellable> ask(Reads reads) {
        return reads.port(Catalog.class).search(words, most);
    }
}
