package org.threeplug.customers;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// Customers by the beginning of words, of the number or the phone, or by the longest of several words; those who are switched off too.
@Declared("customers.found")
@Asked(right = "customers.view")
public record CustomersFound(String words, int most) implements PersonalQuestion<List<Customer>> {

    /// Among so many of one word the other words are looked for.
    private static final int LOOKED_AT = 200;

    private static boolean hasAll(Customer customer, List<String> wanted) {
        var text = (customer.name() + " " + customer.number() + " " + customer.phone()).toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(text::contains);
    }

    @Override
    public List<Customer> ask(Reads reads) {
        var customers = reads.port(Customers.class);
        var found = customers.search(words, true, most);
        var wanted = List.of(words.toLowerCase(Locale.ROOT).split("\\s+"));
        if (found.isEmpty() && wanted.size() > 1) {
            var longest = wanted.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            found = customers.search(longest, true, LOOKED_AT).stream()
                    .filter(customer -> hasAll(customer, wanted))
                    .toList();
        }
        return found.stream().filter(customer -> !customer.name().isEmpty()).limit(most).toList();
    }

    @Override
    public Collection<Person> shows(List<Customer> answer) {
        return answer.stream().map(one -> Person.customer(one.id())).toList();
    }
}
