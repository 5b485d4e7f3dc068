package org.threeplug.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.threeplug.cart.ParkedCarts;
import org.threeplug.cash.Shifts;
import org.threeplug.catalog.Catalog;
import org.threeplug.customers.CustomerDossier;
import org.threeplug.customers.CustomerDossiers;
import org.threeplug.customers.Customers;
import org.threeplug.identity.DeclaredRights;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Roles;
import org.threeplug.identity.keys.Keys;
import org.threeplug.journal.JournalView;
import org.threeplug.journal.PersonTraces;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.People;
import org.threeplug.kernel.RefusedException;
import org.threeplug.ledger.Ledger;
import org.threeplug.ledger.Periods;
import org.threeplug.lists.Portion;
import org.threeplug.parties.Parties;
import org.threeplug.plug.Plugs;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Asking;
import org.threeplug.questions.Declaration;
import org.threeplug.questions.Desk;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.questions.Sight;
import org.threeplug.questions.Sights;
import org.threeplug.records.Records;
import org.threeplug.reports.home.ArrangedTiles;
import org.threeplug.sales.Purchases;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Settings;
import org.threeplug.stock.Stock;

/// The desk in memory: declaration, person and right are judged as the real one does, and it remembers whose data was shown.
/// Turns, time limits and the one moment are left to the real one.
public final class FakeDesk implements Desk {

    private final FakeBooks books;
    private final Supplier<Instant> clock;
    private final Map<Class<?>, Object> sides = new HashMap<>();

    /// What was asked, by its declared name.
    public final List<String> asked = new ArrayList<>();

    /// Who was shown whose data.
    public final List<Sight> seen = new ArrayList<>();

    public FakeDesk(FakeBooks books, Identity identity, Supplier<Instant> clock) {
        this.books = books;
        this.clock = clock;
        with(Identity.class, identity)
                .with(Keys.class, new FakeKeys(books, new FakeGate(books, clock), new FakeIdentity(books)))
                .with(Settings.class, books.settings())
                .with(Records.class, books.records())
                .with(Catalog.class, books.catalog())
                .with(Customers.class, books.customers())
                .with(Parties.class, new FakeParties(books::rows))
                .with(CustomerDossiers.class, this::dossier)
                .with(PersonTraces.class, _ -> Map.of())
                .with(Purchases.class, books.purchases())
                .with(SalesHistory.class, books.salesHistory())
                .with(Shifts.class, books.shifts())
                .with(Stock.class, books.stock())
                .with(Periods.class, () -> books.rows().closedThrough)
                .with(Ledger.class, books.ledger())
                .with(ParkedCarts.class, books.parkedCarts())
                .with(JournalView.class, books.journal())
                .with(DeclaredRights.class, DeclaredRights.OF_THE_PROGRAM)
                .with(Plugs.class, () -> new FakePlugs(books.rows()).all())
                .with(ArrangedTiles.class, person -> books.rows().homeTiles.getOrDefault(person, List.of()))
                .with(Sights.class, this::sights);
    }

    /// Another read side than that of the books.
    public <P> FakeDesk with(Class<P> port, P side) {
        sides.put(port, side);
        return this;
    }

    @Override
    public <R> R ask(Question<R> question, Actor asker, Asking asking) {
        var declared = Declaration.of(question)
                .orElseThrow(() -> new RefusedException(
                        "questions.undeclared", question.getClass().getSimpleName()));
        var judged = judged(declared, asker);
        asking.mustBeWanted();
        asking.tell(new Asking.Stand.Begun());
        asked.add(declared.name().name());
        var answer = question.ask(new FakeReads(judged, asking));
        if (question instanceof PersonalQuestion<R> personal) {
            note(judged, declared.name().name(), personal.shows(answer));
        }
        return answer;
    }

    @Override
    public <T> long all(ListQuestion<T> list, Actor asker, Asking asking, Consumer<List<T>> taker) {
        long rows = 0;
        var after = Optional.<String>empty();
        do {
            var page = ask(list.at(new Portion(after, Portion.MOST)), asker, asking);
            taker.accept(page.rows());
            rows += page.rows().size();
            after = page.next();
        } while (after.isPresent());
        return rows;
    }

    private Actor judged(Declaration declared, Actor asker) {
        var judged = books.sessions().asker(asker, new FakeKeys.Told(books::rows, this::standing), clock.get());
        var standing = standing(judged.user());
        var right = declared.right();
        if (judged.may(right)
                || right.key().equals(Asked.BY_ANYBODY)
                        && standing.filter(People.Standing::active).isPresent()) {
            return judged;
        }
        throw standing.filter(known -> !known.active())
                .map(known -> new RefusedException("access.inactive", known.name()))
                .orElseGet(() -> new RefusedException("access.denied", right.key()));
    }

    private Optional<People.Standing> standing(UUID person) {
        if (person.equals(FakeIdentity.SYSTEM)) {
            return Optional.of(new People.Standing("System", "system", true, Roles.ofTheProgram()));
        }
        return Optional.ofNullable(books.rows().users.get(person))
                .map(user -> new People.Standing(
                        user.name(),
                        user.role(),
                        user.active(),
                        books.rows().roles.get(user.role()).rights()));
    }

    private void note(Actor seer, String question, Collection<Person> persons) {
        var now = clock.get();
        persons.stream()
                .filter(person -> !person.id().equals(seer.user()))
                .distinct()
                .forEach(person -> seen.add(
                        new Sight(seer.user(), question, person.kind(), person.id(), now, now, 1, 1)));
    }

    private Optional<CustomerDossier> dossier(UUID customer) {
        return books.customers()
                .customer(customer)
                .map(known -> new CustomerDossier(
                        known,
                        books.customers().mergedInto(customer),
                        clock.get(),
                        books.documents().stream()
                                .filter(document -> books.customers().documents(customer).containsValue(document.head().id()))
                                .toList(),
                        List.of(),
                        List.of(),
                        0,
                        List.of()));
    }

    private List<Sights.Row> sights(Person person, int limit) {
        return seen.reversed().stream()
                .filter(sight -> sight.who().equals(person)
                        || sight.who().equals(new Person(person.kind(), Sight.MANY)))
                .limit(limit)
                .map(sight -> new Sights.Row(
                        sight,
                        Optional.ofNullable(books.rows().users.get(sight.seer()))
                                .map(user -> user.name())
                                .orElse("system")))
                .toList();
    }

    private final class FakeReads implements Reads {

        private final Actor asker;
        private final Asking asking;

        FakeReads(Actor asker, Asking asking) {
            this.asker = asker;
            this.asking = asking;
        }

        @Override
        public <P> P port(Class<P> port) {
            return Optional.ofNullable(port.cast(sides.get(port)))
                    .orElseThrow(() -> new IllegalStateException("no question reads " + port.getName()));
        }

        @Override
        public Actor asker() {
            return asker;
        }

        @Override
        public void at(long done, long whole) {
            asking.mustBeWanted();
            asking.tell(new Asking.Stand.At("", done, whole));
        }
    }
}
