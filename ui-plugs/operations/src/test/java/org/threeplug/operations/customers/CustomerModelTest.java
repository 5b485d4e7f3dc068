package org.threeplug.operations.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.cart.Cart;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerFacts;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.documents.Document;
import org.threeplug.documents.Posted;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.Role;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kit.Notice;
import org.threeplug.kit.pattern.History;
import org.threeplug.operations.OfficeShop;
import org.threeplug.questions.Sights;
import org.threeplug.sales.Purchases;

class CustomerModelTest {

    private final OfficeShop office = new OfficeShop();
    private final Customer maria = customer("C-1", "Maria Ionescu");
    private final Customer ion = customer("C-2", "Ion Marin");
    private final CustomerModel model = office.get(CustomerModel.class);

    @BeforeEach
    void open() {
        office.shop.openShift("50.00");
    }

    private Customer customer(String number, String name) {
        return office.shop
                .gate
                .submit(
                        new SaveCustomer(
                                Ids.next(),
                                new Customer(Ids.next(), number, name, "", "", "", "1 Lane", "Rings twice", true, 0),
                                true),
                        office.shop.manager)
                .orThrow();
    }

    private Posted sell(Customer buyer, String amount) {
        var product = office.shop.product("P" + amount, amount, Shop.STANDARD);
        return office.shop.sell(office.shop
                .cart(office.shop.line(product, "1"))
                .withCustomer(Optional.of(new Cart.Buyer(buyer.id(), buyer.name()))));
    }

    private List<String> said() {
        return office.notices.shown().reversed().stream().map(Notice::sentence).toList();
    }

    @Test
    void aCustomerShowsWhatTheyBoughtNewestFirstAndInAll() {
        var first = sell(maria, "8.00");
        sell(ion, "5.00");
        var second = sell(maria, "30.00");
        model.open(maria.id());
        assertThat(model.facts.get())
                .contains(new CustomerFacts.Facts(
                        maria, new Purchases.Sum(2, office.shop.money("38.00"), Optional.of(Shop.NOON)), Optional.empty()));
        assertThat(model.purchases.rows())
                .extracting(Document.Head::reference)
                .containsExactly(second.reference(), first.reference());
        assertThat(model.purchases.totals().get()).containsEntry("total", office.shop.money("38.00"));
    }

    @Test
    void aCustomerIsSwitchedOffAndOnOnTheirPage() {
        model.open(maria.id());
        model.switchTo(false);
        assertThat(model.facts.get().orElseThrow().customer()).isEqualTo(maria.withActive(false).withEdition(2));
        model.switchTo(true);
        assertThat(model.facts.get().orElseThrow().customer()).isEqualTo(maria.withEdition(3));
        assertThat(said()).containsExactly("1 customer is switched off.", "1 customer is switched on.");
    }

    @Test
    void severalAreSwitchedOffAtOnceAndWhoeverIsErasedIsNamed() {
        office.shop
                .gate
                .submit(
                        new EraseCustomer(Ids.next(), ion.id(), false),
                        office.shop.manager,
                        Justification.because("asked for it"))
                .orThrow();
        var list = office.get(CustomerListModel.class);
        list.switchTo(List.of(maria, ion), false);
        assertThat(office.shop.books.customers().customer(maria.id()))
                .contains(maria.withActive(false).withEdition(2));
        assertThat(said()).hasSize(2).first().isEqualTo("1 customer is switched off.");
        assertThat(said().getLast()).startsWith("1 was left as it was:\n");
    }

    @Test
    void whoMayNotEditSwitchesNobodyOff() {
        var auditor = office.shop.identity.hired(
                "Aud", office.shop.identity.role("auditor").orElseThrow(), office.shop.origin);
        office.as(auditor).getInstance(CustomerListModel.class).switchTo(List.of(maria), false);
        assertThat(office.shop.books.customers().customer(maria.id())).contains(maria);
    }

    @Test
    void whoLookedAtACustomerIsToldToWhoMaySeeIt() {
        var manager = office.as(office.shop.manager).getInstance(CustomerModel.class);
        manager.open(maria.id());
        model.open(maria.id());
        var told = new ArrayList<Sights.Row>();
        model.seen(told::addAll);
        assertThat(told)
                .filteredOn(row -> row.sight().seer().equals(office.shop.manager.user()))
                .extracting(row -> row.sight().question())
                .containsExactlyInAnyOrder("customers.facts", "customers.purchases");
        assertThat(model.maySeeWhoSaw()).isTrue();
        var auditor = office.shop.identity.hired(
                "Aud", office.shop.identity.role("auditor").orElseThrow(), office.shop.origin);
        assertThat(office.as(auditor).getInstance(CustomerModel.class).maySeeWhoSaw()).isFalse();
    }

    @Test
    void aRightThatWasTakenAwayIsGoneWithTheNextQuestion() {
        var auditor = office.shop.identity.hired(
                "Aud", office.shop.identity.role("auditor").orElseThrow(), office.shop.origin);
        var page = office.as(auditor).getInstance(CustomerModel.class);
        page.open(maria.id());
        var role = office.shop.identity.role("auditor").orElseThrow();
        office.shop.identity.change(new Role(
                role.key(), role.name(), role.lineDiscountLimit(), role.ticketDiscountLimit(), Set.of()));
        assertThatThrownBy(() -> page.open(maria.id()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        why -> assertThat(why.refusal()).isEqualTo(Refusal.of("access.denied", "customers.view")));
    }

    @Test
    void theHistorySaysWhoChangedWhatInWords() {
        office.told.add("customer " + maria.id());
        model.open(maria.id());
        var told = new ArrayList<History.Entry>();
        model.history(told::addAll);
        assertThat(told)
                .first()
                .extracting(History.Entry::what)
                .isEqualTo("Customer saved: Name: Maria → Maria Ionescu · Phone: 0722 111 222 · Note taken out (Rings twice)"
                        + " · State: Active → Inactive");
    }

    @Test
    void whoMayNotSeePersonalDataSeesOnlyThatItChanged() {
        office.told.add("customer " + maria.id());
        var auditor = office.shop.identity.hired(
                "Aud", office.shop.identity.role("auditor").orElseThrow(), office.shop.origin);
        var seen = office.as(auditor).getInstance(CustomerModel.class);
        seen.open(maria.id());
        var told = new ArrayList<History.Entry>();
        seen.history(told::addAll);
        assertThat(told)
                .first()
                .extracting(History.Entry::what)
                .isEqualTo("Customer saved: Name changed · Phone changed · Note changed · State: Active → Inactive");
    }

    @Test
    void anExportStandsInTheJournalBeforeItsFilesAreMade() {
        model.open(maria.id());
        var files = new AtomicReference<Object>();
        model.export(files::set, _ -> {});
        assertThat(office.exported.asked).containsExactly(maria.id());
        assertThat(files.get()).isNotNull();
        assertThat(office.shop.books.journal().entries(JournalView.Filter.ALL, 0, 1))
                .extracting(JournalEntry::command)
                .containsExactly("ExportCustomer");
    }
}
