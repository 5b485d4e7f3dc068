package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.parties.InRole;
import org.threeplug.parties.JoinParties;
import org.threeplug.parties.Known;
import org.threeplug.parties.Parties;
import org.threeplug.parties.PartyRole;
import org.threeplug.parties.SeparateParties;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// Who is customer and supplier, on whatever keeps it.
public abstract class PartiesContract {

    protected abstract Parties parties();

    /// By somebody with all rights, who says why.
    protected abstract <R> Outcome<R> submit(Command<R> command);

    private UUID customer(String number, String name, String taxNumber, String email, String phone) {
        var customer = new Customer(Ids.next(), number, name, phone, email, taxNumber, true, 0);
        return submit(new SaveCustomer(Ids.next(), customer, true)).orThrow().id();
    }

    private UUID supplier(String name, String taxNumber, String email, String phone) {
        var entry = Entry.blank(Ids.next())
                .with(Suppliers.NAME, name)
                .with(Suppliers.TAX_NUMBER, taxNumber)
                .with(Suppliers.EMAIL, email)
                .with(Suppliers.PHONE, phone);
        return submit(new SaveEntry(Ids.next(), Suppliers.TYPE, entry, true)).orThrow().id();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var why) ? why.all().stream().map(Refusal::code).toList() : List.of();
    }

    private List<UUID> like(PartyRole role, UUID who) {
        var me = parties().known(new InRole(role, who)).orElseThrow();
        return parties().like(role.other(), me, 8).stream().map(Known::record).toList();
    }

    @Test
    void whoeverHasOneOfFourTraitsInCommonIsFoundHoweverItIsWritten() {
        var bakery = supplier("Bakery Sun", "RO 123-45", "Orders@Sun.example", "+40 722 111 222");
        var byTax = customer("C-1", "Another", "ro12345", "", "");
        var byMail = customer("C-2", "Another", "", "orders@sun.example", "");
        var byPhone = customer("C-3", "Another", "", "", "0722-111-222");
        var byName = customer("C-4", "bakery sun", "", "", "");
        customer("C-5", "Somebody else", "RO12346", "info@sun.example", "0722 111 223");
        assertThat(like(PartyRole.SUPPLIER, bakery)).containsExactly(byTax, byMail, byPhone, byName);
        assertThat(like(PartyRole.CUSTOMER, byPhone)).containsExactly(bakery);
        var me = parties().known(new InRole(PartyRole.SUPPLIER, bakery)).orElseThrow();
        assertThat(me.same(parties().known(new InRole(PartyRole.CUSTOMER, byPhone)).orElseThrow())).isEqualTo(Set.of(Known.Trait.PHONE));
    }

    @Test
    void whatIsEmptyOrTooShortTellsNobody() {
        var bakery = supplier("Bakery Sun", "", "", "112");
        customer("C-1", "Mia", "", "", "112");
        customer("C-2", "Ben", "", "", "");
        assertThat(like(PartyRole.SUPPLIER, bakery)).isEmpty();
    }

    @Test
    void aCustomerAndASupplierAreJoinedOnceAndSeparated() {
        var buyer = customer("C-1", "Sun", "", "", "");
        var seller = supplier("Sun", "", "", "");
        assertThat(parties().others(buyer)).isEmpty();
        submit(new JoinParties(Ids.next(), buyer, seller)).orThrow();
        assertThat(parties().others(buyer)).containsExactly(new InRole(PartyRole.SUPPLIER, seller));
        assertThat(parties().others(seller)).containsExactly(new InRole(PartyRole.CUSTOMER, buyer));
        assertThat(codes(submit(new JoinParties(Ids.next(), buyer, supplier("Moon", "", "", ""))))).containsExactly("parties.joined");
        assertThat(codes(submit(new JoinParties(Ids.next(), customer("C-2", "Moon", "", "", ""), seller)))).containsExactly("parties.joined");
        assertThat(codes(submit(new JoinParties(Ids.next(), Ids.next(), seller)))).containsExactly("customers.unknown");
        assertThat(codes(submit(new JoinParties(Ids.next(), buyer, Ids.next())))).containsExactly("records.unknown");
        submit(new SeparateParties(Ids.next(), seller)).orThrow();
        assertThat(parties().others(buyer)).isEmpty();
        assertThat(codes(submit(new SeparateParties(Ids.next(), buyer)))).containsExactly("parties.not-joined");
    }

    @Test
    void whoeverIsErasedAsACustomerIsNobodyElseAnyMore() {
        var buyer = customer("C-1", "Sun", "RO1", "", "");
        var seller = supplier("Sun", "RO1", "", "");
        submit(new JoinParties(Ids.next(), buyer, seller)).orThrow();
        submit(new EraseCustomer(Ids.next(), buyer, false)).orThrow();
        assertThat(parties().others(seller)).isEmpty();
        assertThat(parties().known(new InRole(PartyRole.CUSTOMER, buyer))).isEmpty();
        assertThat(like(PartyRole.SUPPLIER, seller)).isEmpty();
        assertThat(codes(submit(new JoinParties(Ids.next(), buyer, seller)))).containsExactly("customers.erased");
    }
}
