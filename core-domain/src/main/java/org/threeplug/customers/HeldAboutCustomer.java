package org.threeplug.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Lane;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;
import org.threeplug.questions.Sights;

/// Everything that is held about a customer, and who was shown it. The whole journal is searched.
@Declared("customers.held")
@Asked(right = "customers.export", lane = Lane.REPORT, seconds = 1800)
public record HeldAboutCustomer(UUID customer) implements PersonalQuestion<Optional<CustomerDossier>> {

    private static final int MOST_SIGHTS = 1_000;

    @Override
    public Optional<CustomerDossier> ask(Reads reads) {
        var seen = reads.port(Sights.class).of(Person.customer(customer), MOST_SIGHTS);
        return reads.port(CustomerDossiers.class).of(customer).map(dossier -> dossier.with(seen));
    }

    @Override
    public Collection<Person> shows(Optional<CustomerDossier> answer) {
        return List.of(Person.customer(customer));
    }
}
