package org.threeplug.customers;

import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many customers a list has.
@Declared("customers.figures")
@Asked(right = "customers.view")
public record CustomerFigures(String text, boolean inactiveToo, Set<UUID> groups) implements Question<Figures> {

    public CustomerFigures {
        groups = Set.copyOf(groups);
    }

    @Override
    public Figures ask(Reads reads) {
        var customers = reads.port(Customers.class);
        return Figures.of(groups.isEmpty() ? customers.count(text, inactiveToo) : customers.count(groups, text, inactiveToo));
    }
}
