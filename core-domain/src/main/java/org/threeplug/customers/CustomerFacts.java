package org.threeplug.customers;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.sales.Purchases;

/// One customer, and what they bought altogether.
@Declared("customers.facts")
@Asked(right = "customers.view")
public record CustomerFacts(UUID id) implements PersonalQuestion<Optional<CustomerFacts.Facts>> {

    /// @param customer without a name once they were erased
    public record Facts(Customer customer, Purchases.Sum bought) {

        public boolean isErased() {
            return customer.name().isEmpty();
        }
    }

    @Override
    public Optional<CustomerFacts.Facts> ask(Reads reads) {
        return reads.port(Customers.class)
                .customer(id)
                .map(customer -> new Facts(customer, reads.port(Purchases.class).sum(id)));
    }

    @Override
    public Collection<Person> shows(Optional<CustomerFacts.Facts> answer) {
        return answer.stream().map(one -> Person.customer(one.customer().id())).toList();
    }
}
