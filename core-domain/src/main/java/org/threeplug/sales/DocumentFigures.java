package org.threeplug.sales;

import java.util.Map;
import org.threeplug.documents.DocumentColumn;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.lists.Order;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many documents a list has, what they come to, and whether so many can be put in an order.
@Declared("sales.document-figures")
@Asked(right = "sales.view")
public record DocumentFigures(SalesHistory.Filter filter, Order<DocumentColumn> order) implements Question<Figures> {

    @Override
    public Figures ask(Reads reads) {
        var history = reads.port(SalesHistory.class);
        return new Figures(history.count(filter), history.sorts(filter, order), Map.of("total", history.total(filter)));
    }
}
