package org.threeplug.persistence.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Catalog;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Session;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.customers.StoredCustomers;
import org.threeplug.persistence.identity.PeopleReads;
import org.threeplug.persistence.master.OpenStore;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Asking;
import org.threeplug.questions.Lane;
import org.threeplug.questions.ListQuestion;
import org.threeplug.questions.Person;
import org.threeplug.questions.PersonalQuestion;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.questions.SeenBy;
import org.threeplug.questions.Sight;
import org.threeplug.questions.Sights;

final class DeskTest {

    private static final String ENDLESS = "SELECT SUM(X) FROM SYSTEM_RANGE(1, 100000000000)";

    @TempDir
    Path folder;

    private OpenStore open;
    private GatheredNotes notes;
    private AnsweringDesk desk;
    private Actor mia;

    /// Whatever a question does beside its reads, from outside of it.
    interface Between {
        void happens();
    }

    interface Plain {
        long number(String sql);
    }

    @BeforeEach
    void open() {
        open = OpenStore.fresh(folder);
        notes = new GatheredNotes(open.store.gate(), () -> Optional.of(open.system), open.now::get);
        var customers = new StoredCustomers(open.store.readers());
        var sights = new StoredSights(open.store.readers().office());
        Plain plain = sql -> open.store.reads().fetchSingle(sql).get(0, Long.class);
        desk = new AnsweringDesk(
                open.store,
                new PeopleReads(open.store.readers().office()),
                new ReadSides()
                        .with(Customers.class, () -> customers)
                        .with(Catalog.class, () -> open.catalog)
                        .with(Sights.class, () -> sights)
                        .with(Plain.class, () -> plain)
                        .with(Between.class, () -> between),
                notes);
        mia = SignedIn.person(
                OpenStore.MIA.id(),
                OpenStore.MIA.name(),
                OpenStore.MIA.role(),
                Set.of(new Permission("customers.view"), new Permission("ledger.view"), new Permission("journal.personal")),
                OpenStore.ORIGIN);
    }

    private Between between = () -> {};

    @AfterEach
    void close() {
        desk.close();
        notes.close();
        open.close();
    }

    record Undeclared() implements Question<Integer> {
        @Override
        public Integer ask(Reads reads) {
            return 1;
        }
    }

    @Declared("test.count")
    @Asked(right = "customers.view")
    record Twice() implements Question<List<Long>> {
        @Override
        public List<Long> ask(Reads reads) {
            var customers = reads.port(Customers.class);
            long before = customers.count("", true);
            reads.port(Between.class).happens();
            return List.of(before, customers.count("", true));
        }
    }

    @Declared("test.categories")
    @Asked(right = "customers.view")
    record CategoriesAfter() implements Question<Integer> {
        @Override
        public Integer ask(Reads reads) {
            reads.port(Customers.class).count("", true);
            reads.port(Between.class).happens();
            return reads.port(Catalog.class).categories().size();
        }
    }

    @Declared("test.slow")
    @Asked(right = "ledger.view", lane = Lane.REPORT, seconds = 1)
    record Endless() implements Question<Long> {
        @Override
        public Long ask(Reads reads) {
            return reads.port(Plain.class).number(ENDLESS);
        }
    }

    @Declared("test.wait")
    @Asked(right = "ledger.view", lane = Lane.REPORT)
    record Held() implements Question<Long> {
        @Override
        public Long ask(Reads reads) {
            reads.port(Between.class).happens();
            return 1L;
        }
    }

    @Declared("test.counter")
    @Asked(right = "customers.view", lane = Lane.COUNTER)
    record AtTheCounter() implements Question<Long> {
        @Override
        public Long ask(Reads reads) {
            return reads.port(Customers.class).count("", true);
        }
    }

    @Declared("test.write")
    @Asked(right = "customers.view")
    record Writing() implements Question<Long> {
        @Override
        public Long ask(Reads reads) {
            return reads.port(Plain.class).number("SELECT COUNT(*) FROM FINAL TABLE (DELETE FROM customer)");
        }
    }

    @Declared("test.one-customer")
    @Asked(right = "customers.view")
    record OneCustomer(Person who) implements PersonalQuestion<Person> {
        @Override
        public Person ask(Reads reads) {
            return who;
        }

        @Override
        public Collection<Person> shows(Person answer) {
            return List.of(answer);
        }
    }

    @Declared("test.customers")
    @Asked(right = "customers.view")
    record AllCustomers(Portion portion) implements ListQuestion<Customer>, PersonalQuestion<Page<Customer>> {
        /// Small parts, so that there are several.
        @Override
        public AllCustomers at(Portion other) {
            return new AllCustomers(new Portion(other.after(), 20));
        }

        @Override
        public Page<Customer> ask(Reads reads) {
            var rows = portion.page(reads.port(Customers.class).search("", (int) portion.offset() + portion.atMost()).stream()
                    .skip(portion.offset())
                    .toList());
            reads.port(Between.class).happens();
            return rows;
        }

        @Override
        public Collection<Person> shows(Page<Customer> answer) {
            return answer.rows().stream().map(row -> Person.customer(row.id())).toList();
        }
    }

    private static void assertRefused(ThrowingCallable asked, String code, String... arguments) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        why -> assertThat(why.refusal()).isEqualTo(Refusal.of(code, arguments)));
    }

    private Customer saved(String number) {
        var customer = new Customer(Ids.next(), number, "Customer " + number, "", "", "", true, 0);
        open.done(new SaveCustomer(Ids.next(), customer, true));
        return customer;
    }

    @Test
    void whatIsNotDeclaredIsAskedByNobody() {
        assertRefused(() -> desk.ask(new Undeclared(), mia), "questions.undeclared", "Undeclared");
    }

    @Test
    void aRightIsJudgedByTheBooksAndNotByWhoAsks() {
        var boasting = SignedIn.person(Ids.next(), "Nobody", "manager", mia.permissions(), mia.origin());
        assertRefused(() -> desk.ask(new Twice(), boasting), "access.denied", "customers.view");
        assertRefused(() -> desk.ask(new Twice(), mia.with(new Session())), "access.not-signed-in");
        var lesser = mia.with(Set.of());
        assertRefused(() -> desk.ask(new Twice(), lesser), "access.denied", "customers.view");
        var other = mia.with(Set.of(new Permission("identity.users")));
        assertRefused(() -> desk.ask(new Twice(), other), "access.denied", "customers.view");
    }

    @Test
    void whoWasSwitchedOffAsksNothingFromThenOn() {
        assertThat(desk.ask(new Twice(), mia)).containsExactly(0L, 0L);
        open.done(new SwitchUsers(Ids.next(), List.of(mia.user()), false));
        assertRefused(() -> desk.ask(new Twice(), mia), "access.inactive", "Mia Brown");
    }

    @Test
    void allReadsOfAQuestionSeeTheBooksAtOneMoment() {
        saved("C1");
        between = () -> saved("C2");
        assertThat(desk.ask(new Twice(), mia)).containsExactly(1L, 1L);
        between = () -> {};
        assertThat(desk.ask(new Twice(), mia)).containsExactly(2L, 2L);
    }

    @Test
    void whatIsKeptIsNeverOfTheMomentOfAQuestion() {
        open.catalog.categories();
        between = () -> open.done(Categories.added(new Category(Ids.next(), Optional.empty(), "Tea", 1, "", true)));
        assertThat(desk.ask(new CategoriesAfter(), mia)).isEqualTo(1);
        assertThat(open.catalog.categories()).hasSize(1);
    }

    @Test
    void aQuestionCannotWrite() {
        saved("C1");
        assertThatThrownBy(() -> desk.ask(new Writing(), mia)).isInstanceOf(DataAccessException.class);
        assertThat(desk.ask(new AtTheCounter(), mia)).isEqualTo(1);
    }

    @Test
    void aQuestionIsBrokenOffWhenItsTimeIsOver() {
        assertThatThrownBy(() -> desk.ask(new Endless(), mia))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("reads.too-long"));
        assertThat(desk.ask(new Twice(), mia)).containsExactly(0L, 0L);
    }

    @Test
    void aQuestionThatRunsIsStoppedByWhoAsked() throws Exception {
        var begun = new CountDownLatch(1);
        var asking = new Asking(stand -> begun.countDown());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = threads.submit(() -> desk.ask(new Endless(), mia, asking));
            begun.await();
            asking.stop();
            assertRefused(() -> answered(answer), "questions.stopped");
        }
        assertRefused(() -> desk.ask(new Twice(), mia, asking), "questions.stopped");
        assertThat(desk.ask(new Twice(), mia)).containsExactly(0L, 0L);
    }

    private static void answered(Future<?> answer) {
        try {
            answer.get();
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void longQuestionsWaitForEachOtherAndNobodyAtTheCounterWaits() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var end = new CountDownLatch(1);
        between = () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            awaited(end);
            now.decrementAndGet();
        };
        var queued = new CountDownLatch(5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reports = new ArrayList<Future<Long>>();
            for (int i = 0; i < 6; i++) {
                var told = new AtomicBoolean();
                var asking = new Asking(stand -> {
                    if (stand instanceof Asking.Stand.Queued && told.compareAndSet(false, true)) {
                        queued.countDown();
                    }
                });
                reports.add(threads.submit(() -> desk.ask(new Held(), mia, asking)));
            }
            queued.await();
            assertThat(desk.ask(new AtTheCounter(), mia)).isZero();
            assertThat(desk.ask(new OneCustomer(Person.customer(Ids.next())), mia)).isNotNull();
            end.countDown();
            for (var report : reports) {
                assertThat(report.get()).isEqualTo(1);
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void aQuestionWithinAQuestionIsOfTheSameMomentAndWaitsForNobody() {
        var asked = new AtomicInteger();
        var inner = new ArrayList<List<Long>>();
        between = () -> {
            if (asked.incrementAndGet() == 1) {
                saved("C1");
                desk.ask(new Held(), mia);
                inner.add(desk.ask(new Twice(), mia));
            }
        };
        assertThat(desk.ask(new Held(), mia)).isEqualTo(1);
        assertThat(inner).containsExactly(List.of(0L, 0L));
        assertRefused(() -> {
            between = () -> desk.ask(new Undeclared(), mia);
            desk.ask(new Held(), mia);
        }, "questions.undeclared", "Undeclared");
    }

    /// Of virtual threads only as many run as there are processors, and one that computes gives way to none.
    @Test
    void aQuestionDoesNotTakeTheThreadOnWhichACodeIsLookedUp() throws Exception {
        var virtual = new AtomicBoolean(true);
        between = () -> virtual.set(Thread.currentThread().isVirtual());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> desk.ask(new Held(), mia)).get();
        }
        assertThat(virtual).isFalse();
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoWaitsInLineLeavesItWhenStopped() throws Exception {
        var end = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        between = () -> {
            begun.countDown();
            awaited(end);
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> desk.ask(new Held(), mia));
            begun.await();
            var queued = new CountDownLatch(1);
            var asking = new Asking(stand -> queued.countDown());
            var second = threads.submit(() -> desk.ask(new Held(), mia, asking));
            queued.await();
            asking.stop();
            assertRefused(() -> answered(second), "questions.stopped");
            end.countDown();
            assertThat(first.get()).isEqualTo(1);
        }
        assertThat(desk.ask(new Held(), mia)).isEqualTo(1);
    }

    @Test
    void allOfAListIsOfOneMoment() {
        IntStream.range(100, 145).forEach(number -> saved("C" + number));
        between = () -> saved("A" + Ids.next().toString().substring(24));
        var rows = new ArrayList<Customer>();
        assertThat(desk.all(new AllCustomers(Portion.FIRST), mia, new Asking(), rows::addAll)).isEqualTo(45);
        assertThat(rows).extracting(Customer::number).doesNotHaveDuplicates().allMatch(number -> number.startsWith("C"));
    }

    @Test
    void whoSawWhoseDataStandsInTheBooks() {
        var ana = saved("C1");
        desk.ask(new OneCustomer(Person.customer(ana.id())), mia);
        desk.ask(new OneCustomer(Person.customer(ana.id())), mia);
        desk.ask(new OneCustomer(Person.staff(mia.user())), mia);
        notes.write();
        desk.ask(new OneCustomer(Person.customer(ana.id())), mia);
        notes.write();
        assertThat(desk.ask(new SeenBy(Person.customer(ana.id())), mia))
                .containsExactly(new Sights.Row(
                        new Sight(mia.user(), "test.one-customer", "customer", ana.id(), OpenStore.NOON, OpenStore.NOON, 3, 1),
                        "Mia Brown"));
        assertThat(desk.ask(new SeenBy(Person.staff(mia.user())), mia)).isEmpty();
    }

    @Test
    void aLongListIsNotedAsOne() {
        IntStream.range(100, 125).forEach(number -> saved("C" + number));
        desk.all(new AllCustomers(Portion.FIRST), mia, new Asking(), _ -> {});
        notes.note(mia, "test.many", IntStream.range(0, 21).mapToObj(_ -> Person.customer(Ids.next())).toList());
        notes.write();
        var seen = desk.ask(new SeenBy(Person.customer(Ids.next())), mia);
        assertThat(seen)
                .extracting(row -> row.sight().question(), row -> row.sight().person(), row -> row.sight().persons())
                .containsExactly(tuple("test.many", Sight.MANY, 21));
    }

    @Test
    void nothingMoreIsShownThanIsRemembered() {
        var full = new GatheredNotes(open.store.gate(), Optional::empty, open.now::get);
        IntStream.range(0, GatheredNotes.MOST)
                .forEach(_ -> full.note(mia, "test.one", List.of(Person.customer(Ids.next()))));
        assertRefused(() -> full.note(mia, "test.one", List.of(Person.customer(Ids.next()))), "questions.notes-full");
        full.close();
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenLater() {
        var ready = new AtomicBoolean();
        var late = new GatheredNotes(
                open.store.gate(), () -> ready.get() ? Optional.of(open.system) : Optional.empty(), open.now::get);
        var ana = Person.customer(Ids.next());
        late.note(mia, "test.one", List.of(ana));
        late.write();
        assertThat(new StoredSights(open.store.readers().office()).of(ana, 10)).isEmpty();
        ready.set(true);
        late.close();
        assertThat(new StoredSights(open.store.readers().office()).of(ana, 10)).hasSize(1);
    }
}
