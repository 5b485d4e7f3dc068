package org.threeplug.customers;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Declared;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.questions.Asked;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.sales.Purchases;

/// What a customer bought and brought back, newest first.
@Declared("customers.purchases")
@Asked(right = "customers.view")
public record CustomerPurchases(UUID customer, Portion portion) implements ListQuestion<Document.Head>, PersonalQuestion<Page<Document.Head>> {

    @Override
    public CustomerPurchases at(Portion other) {
        return new CustomerPurchases(customer, other);
    }

    @Override
    public Page<Document.Head> ask(Reads reads) {
        return reads.port(Purchases.class).of(customer, portion);
    }

    @Override
    public Collection<Person> shows(Page<Document.Head> answer) {
        return List.of(Person.customer(customer));
    }
}
