package org.threeplug.customers;

import org.threeplug.kernel.Declared;
import org.threeplug.lists.Figures;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;

/// How many customers a list has.
@Declared("customers.figures")
@Asked(right = "customers.view")
public record CustomerFigures(String text, boolean inactiveToo) implements Question<Figures> {

    @Override
    public Figures ask(Reads reads) {
        return Figures.of(reads.port(Customers.class).count(text, inactiveToo));
    }
}
