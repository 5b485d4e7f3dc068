package org.threeplug.journal;

import java.util.Map;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.lists.Order;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many records a list of the journal has, and whether so many can be put in an order.
@Declared("journal.figures")
@Asked(right = "journal.view")
public record JournalFigures(JournalView.Filter filter, Order<JournalColumn> order) implements Question<Figures> {

    @Override
    public Figures ask(Reads reads) {
        var journal = SeenJournal.of(reads);
        return new Figures(journal.count(filter), journal.sorts(filter, order), Map.of());
    }
}
