package org.threeplug.customers;

import java.util.Collection;
import java.util.Optional;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// Who has a number, without regard to case.
@Declared("customers.by-number")
@Asked(right = "customers.view")
public record CustomerByNumber(String number) implements PersonalQuestion<Optional<Customer>> {

    @Override
    public Optional<Customer> ask(Reads reads) {
        return reads.port(Customers.class).byNumber(number);
    }

    @Override
    public Collection<Person> shows(Optional<Customer> answer) {
        return answer.stream().map(one -> Person.customer(one.id())).toList();
    }
}
