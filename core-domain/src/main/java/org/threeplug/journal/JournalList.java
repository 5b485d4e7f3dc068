package org.threeplug.journal;

import java.util.Collection;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// The journal as it is narrowed, in some order, part by part, with what each record did to the rows.
@Declared("journal.list")
@Asked(right = "journal.view")
public record JournalList(JournalView.Filter filter, Order<JournalColumn> order, Portion portion) implements ListQuestion<JournalEntry>, PersonalQuestion<Page<JournalEntry>> {

    @Override
    public JournalList at(Portion other) {
        return new JournalList(filter, order, other);
    }

    @Override
    public Page<JournalEntry> ask(Reads reads) {
        var journal = SeenJournal.of(reads);
        return journal.page(filter, order, portion).with(journal::told);
    }

    @Override
    public Collection<Person> shows(Page<JournalEntry> answer) {
        return PersonsIn.all(answer.rows());
    }
}
