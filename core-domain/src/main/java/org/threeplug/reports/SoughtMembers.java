package org.threeplug.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Figure;
import org.threeplug.measures.FigureQuery;
import org.threeplug.measures.Figures;
import org.threeplug.measures.Member;
import org.threeplug.measures.Named;
import org.threeplug.measures.Side;
import org.threeplug.measures.Span;
import org.threeplug.measures.Sum;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Reads;

/// What a report can be narrowed to: of some filters, those with the words in their key or name, the one with the most trade first.
///
/// @param among the filters that count; customers are left out for whoever may not see them
/// @param words empty for whatever has the most trade
/// @param span in which there must have been trade; empty for all days
/// @param most of each filter
@Declared("reports.members")
@Asked(right = Report.VIEW)
public record SoughtMembers(Set<ReportFilter> among, String words, Optional<Span> span, int most)
        implements PersonalQuestion<List<SoughtMembers.Found>> {

    /// @param key what the filter takes
    public record Found(ReportFilter filter, Member member, String key, String name) {

        static Found of(ReportFilter filter, Member member, Named named) {
            return new Found(filter, member, named.key(), named.name());
        }
    }

    public SoughtMembers {
        among = Set.copyOf(among);
        words = words.strip();
    }

    @Override
    public List<Found> ask(Reads reads) {
        var figures = reads.port(Figures.class);
        var days = span.or(figures::whole);
        var found = new ArrayList<Found>();
        if (days.isEmpty()) {
            return found;
        }
        for (var filter : ReportFilter.values()) {
            if (among.contains(filter)
                    && (filter != ReportFilter.CUSTOMER || reads.asker().may(new Permission("customers.view")))) {
                found.addAll(of(filter, reads, figures, days.get()));
            }
        }
        return found;
    }

    private List<Found> of(ReportFilter filter, Reads reads, Figures figures, Span days) {
        if (!words.isEmpty() && filter == ReportFilter.PRODUCT) {
            return with(exact(filter, figures), reads.port(Catalog.class).search(words, most).stream()
                    .map(one -> new Found(filter, Member.of(one.product()), one.code(), one.name())));
        }
        if (!words.isEmpty() && filter == ReportFilter.CUSTOMER) {
            return with(exact(filter, figures), found(reads.port(Customers.class))
                    .map(one -> new Found(filter, Member.of(one.id()), one.number(), one.name())));
        }
        var traded = figures.ask(FigureQuery.of(days, filter.axis()), reads::at).stream()
                .filter(figure -> !figure.at().getFirst().equals(Member.NONE))
                .sorted(Comparator.comparingLong(SoughtMembers::trade).reversed())
                .map(figure -> figure.at().getFirst())
                .limit(words.isEmpty() ? most : Long.MAX_VALUE)
                .toList();
        var names = figures.names(filter.axis(), traded);
        return traded.stream()
                .map(member -> Found.of(filter, member, names.getOrDefault(member, new Named("", ""))))
                .filter(one -> !one.key().isEmpty() && (filter.axis().isOfWords() || has(one)))
                .limit(filter.axis().isOfWords() ? Long.MAX_VALUE : most)
                .toList();
    }

    /// Whoever was merged is whoever took their place.
    private Stream<Customer> found(Customers customers) {
        return customers.search(words, true, most).stream()
                .map(one -> one.active() ? one : customers.inPlaceOf(one.id()).orElse(one));
    }

    private static long trade(Figure figure) {
        return Math.abs(figure.sums().of(Set.of(Side.values()), Sum.NET));
    }

    /// What a person means who types a key, sold or not.
    private Stream<Found> exact(ReportFilter filter, Figures figures) {
        var members = figures.members(filter.axis(), words);
        Map<Member, Named> names = figures.names(filter.axis(), members);
        return members.stream().filter(names::containsKey).map(member -> Found.of(filter, member, names.get(member)));
    }

    private List<Found> with(Stream<Found> first, Stream<Found> more) {
        var seen = new LinkedHashSet<Found>();
        Stream.concat(first, more).forEach(seen::add);
        return seen.stream().limit(most).toList();
    }

    /// Words that the program names itself, such as tenders, are sifted by whoever says them.
    private boolean has(Found one) {
        var low = words.toLowerCase(Locale.ROOT);
        return one.key().toLowerCase(Locale.ROOT).contains(low) || one.name().toLowerCase(Locale.ROOT).contains(low);
    }

    @Override
    public Collection<Person> shows(List<Found> answer) {
        var persons = new LinkedHashSet<Person>();
        for (var one : answer) {
            if (one.member().isThing() && one.filter().axis() == Axis.CUSTOMER) {
                persons.add(Person.customer(one.member().id()));
            } else if (one.member().isThing() && one.filter().axis() == Axis.CASHIER) {
                persons.add(Person.staff(one.member().id()));
            }
        }
        return persons;
    }
}
