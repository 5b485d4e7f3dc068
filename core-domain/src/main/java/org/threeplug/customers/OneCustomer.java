package org.threeplug.customers;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// One customer as they stand in the books.
@Declared("customers.one")
@Asked(right = "customers.view")
public record OneCustomer(UUID id) implements PersonalQuestion<Optional<Customer>> {

    @Override
    public Optional<Customer> ask(Reads reads) {
        return reads.port(Customers.class).customer(id);
    }

    @Override
    public Collection<Person> shows(Optional<Customer> answer) {
        return answer.stream().map(one -> Person.customer(one.id())).toList();
    }
}
