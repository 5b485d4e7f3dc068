package org.threeplug.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// What was done to one thing, newest first, by commands that change such things.
@Declared("journal.about")
@Asked(right = "journal.view")
public record WhatWasDone(Subject subject, Set<String> commands, int most) implements PersonalQuestion<List<JournalEntry>> {

    private static final int PART = 100;

    /// So many records about the thing are looked through; most of them are sales or sign-ins.
    private static final int FURTHEST = 5_000;

    @Override
    public List<JournalEntry> ask(Reads reads) {
        var journal = SeenJournal.of(reads);
        var found = new ArrayList<JournalEntry>();
        long before = Long.MAX_VALUE;
        for (int looked = 0; looked < FURTHEST && found.size() < most; looked += PART) {
            reads.at(looked, 0);
            var part = journal.about(subject, before, PART);
            part.stream()
                    .filter(entry -> commands.isEmpty() || commands.contains(entry.command()))
                    .forEach(found::add);
            if (part.size() < PART) {
                break;
            }
            before = part.getLast().sequence();
        }
        return found.subList(0, Math.min(found.size(), most));
    }

    @Override
    public Collection<Person> shows(List<JournalEntry> answer) {
        return PersonsIn.all(answer);
    }
}
