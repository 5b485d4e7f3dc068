package org.threeplug.journal;

import java.util.Collection;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// One record of the journal with its changes.
@Declared("journal.record")
@Asked(right = "journal.view")
public record JournalOne(long sequence) implements PersonalQuestion<Optional<JournalEntry>> {

    @Override
    public Optional<JournalEntry> ask(Reads reads) {
        return SeenJournal.of(reads).entry(sequence);
    }

    @Override
    public Collection<Person> shows(Optional<JournalEntry> answer) {
        return PersonsIn.all(answer.stream().toList());
    }
}
