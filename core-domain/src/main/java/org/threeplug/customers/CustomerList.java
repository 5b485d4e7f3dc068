package org.threeplug.customers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// The customer directory in some order, part by part.
///
/// @param groups to whose customers it is narrowed; empty for all
@Declared("customers.list")
@Asked(right = "customers.view")
public record CustomerList(String text, boolean inactiveToo, Set<UUID> groups, Order<CustomerColumn> order, Portion portion)
        implements ListQuestion<Customer>, PersonalQuestion<Page<Customer>> {

    public CustomerList {
        groups = Set.copyOf(groups);
    }

    @Override
    public CustomerList at(Portion other) {
        return new CustomerList(text, inactiveToo, groups, order, other);
    }

    @Override
    public Page<Customer> ask(Reads reads) {
        var customers = reads.port(Customers.class);
        return groups.isEmpty()
                ? customers.page(text, inactiveToo, order, portion)
                : customers.inGroups(groups, text, inactiveToo, order, portion);
    }

    @Override
    public Collection<Person> shows(Page<Customer> answer) {
        return answer.rows().stream().map(row -> Person.customer(row.id())).toList();
    }
}
