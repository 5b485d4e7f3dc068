package org.threeplug.customers;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
        var sights = reads.port(Sights.class);
        return reads.port(CustomerDossiers.class).of(customer).map(dossier -> dossier.with(
                Stream.concat(Stream.of(customer), dossier.also().stream().map(Customer::id))
                        .flatMap(each -> sights.of(Person.customer(each), MOST_SIGHTS).stream())
                        .distinct()
                        .toList()));
    }

    @Override
    public Collection<Person> shows(Optional<CustomerDossier> answer) {
        return Stream.concat(Stream.of(customer), answer.stream().flatMap(held -> held.also().stream()).map(Customer::id))
                .map(Person::customer)
                .toList();
    }
}
