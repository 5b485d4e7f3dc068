package org.threeplug.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.CustomerGroups;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.records.Records;
import org.threeplug.sales.Purchases;

/// One customer, and what they bought altogether.
@Declared("customers.facts")
@Asked(right = "customers.view")
public record CustomerFacts(UUID id) implements PersonalQuestion<Optional<CustomerFacts.Facts>> {

    /// @param customer without a name once they were erased
    /// @param group what the group is called that they are in
    public record Facts(Customer customer, Purchases.Sum bought, Optional<String> group) {

        public boolean isErased() {
            return customer.name().isEmpty();
        }
    }

    @Override
    public Optional<CustomerFacts.Facts> ask(Reads reads) {
        return reads.port(Customers.class)
                .customer(id)
                .map(customer -> new Facts(customer, reads.port(Purchases.class).sum(id), group(reads)));
    }

    /// Only what it is called is told, so nobody needs the right to groups for it.
    private Optional<String> group(Reads reads) {
        return reads.port(Customers.class)
                .group(id)
                .map(group -> reads.port(Records.class).titles(CustomerGroups.TYPE, List.of(group)).get(group));
    }

    @Override
    public Collection<Person> shows(Optional<CustomerFacts.Facts> answer) {
        return answer.stream().map(one -> Person.customer(one.customer().id())).toList();
    }
}
