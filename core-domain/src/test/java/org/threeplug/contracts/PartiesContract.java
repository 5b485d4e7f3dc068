package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.customers.Customer;
import org.threeplug.customers.Customers;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.PutInGroup;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.customers.SwitchCustomers;
import org.threeplug.directories.CustomerGroups;
import org.threeplug.directories.Suppliers;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
import org.threeplug.parties.JoinParties;
import org.threeplug.parties.Known;
import org.threeplug.parties.MergeParties;
import org.threeplug.parties.Parties;
import org.threeplug.parties.SeparateParties;
import org.threeplug.records.Entry;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.SaveEntry;

/// Who is customer and supplier, on whatever keeps it.
public abstract class PartiesContract {

    protected abstract Parties parties();

    protected abstract Customers customers();

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

    private UUID customer(String number, String name) {
        return customer(number, name, "", "", "");
    }

    private UUID supplier(String name) {
        return supplier(name, "", "", "");
    }

    private Outcome<UUID> merge(PartyRole side, UUID stays, UUID merged) {
        return submit(new MergeParties(Ids.next(), side, stays, merged));
    }

    private Customer read(UUID id) {
        return customers().customer(id).orElseThrow();
    }

    @Test
    void aCustomerWhoWasKeptTwiceIsOneFromThenOnAndTheOldNumberLeadsToThem() {
        var stays = customer("C-1", "Sun");
        var twice = customer("C-2", "Sun");
        var other = customer("C-3", "Moon");
        assertThat(merge(PartyRole.CUSTOMER, stays, twice).orThrow()).isEqualTo(stays);
        assertThat(parties().others(stays)).containsExactly(new InRole(PartyRole.EX_CUSTOMER, twice));
        assertThat(parties().own(twice)).contains(PartyRole.EX_CUSTOMER);
        assertThat(customers().mergedInto(stays)).extracting(Customer::number).containsExactly("C-2");
        assertThat(customers().mergedInto(twice)).isEmpty();
        assertThat(customers().buyer("c-2")).contains(read(stays));
        assertThat(customers().buyer("c-3")).contains(read(other));
        assertThat(read(twice).active()).isFalse();
        assertThat(codes(submit(new SwitchCustomers(Ids.next(), List.of(twice), true)))).isEmpty();
        assertThat(read(twice).active()).as("whoever was merged is not brought back").isFalse();
        assertThat(codes(submit(new SaveCustomer(Ids.next(), read(twice).withActive(true), false)))).containsExactly("parties.merged");
        submit(new SwitchCustomers(Ids.next(), List.of(stays), false)).orThrow();
        assertThat(customers().buyer("c-2")).isEmpty();
    }

    @Test
    void whoWasMergedBeforeGoesAlongAndNobodyIsMergedTwiceOrWithThemselves() {
        var first = customer("C-1", "Sun");
        var second = customer("C-2", "Sun");
        var third = customer("C-3", "Sun");
        merge(PartyRole.CUSTOMER, second, first).orThrow();
        merge(PartyRole.CUSTOMER, third, second).orThrow();
        assertThat(customers().mergedInto(third)).extracting(Customer::number).containsExactly("C-1", "C-2");
        assertThat(customers().inPlaceOf(first)).contains(read(third));
        assertThat(codes(merge(PartyRole.CUSTOMER, third, first))).containsExactly("parties.merged");
        assertThat(codes(merge(PartyRole.CUSTOMER, first, third))).containsExactly("parties.merged");
        assertThat(codes(merge(PartyRole.CUSTOMER, third, third))).containsExactly("parties.merge-same");
        assertThat(codes(merge(PartyRole.EX_CUSTOMER, third, customer("C-4", "Moon")))).containsExactly("parties.merge-same");
        assertThat(codes(merge(PartyRole.CUSTOMER, third, Ids.next()))).containsExactly("customers.unknown");
        assertThat(codes(merge(PartyRole.SUPPLIER, supplier("Moon"), third))).containsExactly("records.unknown");
    }

    @Test
    void whoeverWasJoinedWithASupplierStaysJoinedAndSeparatingMergesNobodyApart() {
        var stays = customer("C-1", "Sun");
        var twice = customer("C-2", "Sun");
        var seller = supplier("Sun");
        submit(new JoinParties(Ids.next(), twice, seller)).orThrow();
        merge(PartyRole.CUSTOMER, stays, twice).orThrow();
        assertThat(parties().others(seller))
                .containsExactlyInAnyOrder(new InRole(PartyRole.CUSTOMER, stays), new InRole(PartyRole.EX_CUSTOMER, twice));
        var moon = customer("C-3", "Moon");
        submit(new JoinParties(Ids.next(), moon, supplier("Moon"))).orThrow();
        assertThat(codes(merge(PartyRole.CUSTOMER, stays, moon))).as("two suppliers are not one by that").containsExactly("parties.joined");
        submit(new SeparateParties(Ids.next(), seller)).orThrow();
        assertThat(parties().others(seller)).isEmpty();
        assertThat(parties().others(stays)).containsExactly(new InRole(PartyRole.EX_CUSTOMER, twice));
        assertThat(codes(submit(new SeparateParties(Ids.next(), stays)))).containsExactly("parties.not-joined");
        assertThat(codes(submit(new JoinParties(Ids.next(), twice, seller)))).containsExactly("parties.merged");
        submit(new JoinParties(Ids.next(), stays, seller)).orThrow();
        assertThat(parties().others(seller)).hasSize(2);
    }

    @Test
    void theGroupOfWhoWasMergedIsTakenOverWhereThereIsNone() {
        var group = submit(new SaveEntry(
                        Ids.next(),
                        CustomerGroups.TYPE,
                        Entry.blank(Ids.next()).with(CustomerGroups.CODE, "T").with(CustomerGroups.NAME, "Trade"),
                        true))
                .orThrow()
                .id();
        var stays = customer("C-1", "Sun");
        var twice = customer("C-2", "Sun");
        submit(new PutInGroup(Ids.next(), List.of(twice), Optional.of(group))).orThrow();
        merge(PartyRole.CUSTOMER, stays, twice).orThrow();
        assertThat(customers().group(stays)).contains(group);
        assertThat(customers().group(twice)).isEmpty();
    }

    @Test
    void whoIsErasedIsErasedInEveryRecordThatWasMerged() {
        var stays = customer("C-1", "Sun");
        var twice = customer("C-2", "Sun");
        var again = customer("C-3", "Sun");
        merge(PartyRole.CUSTOMER, stays, twice).orThrow();
        merge(PartyRole.CUSTOMER, stays, again).orThrow();
        submit(new EraseCustomer(Ids.next(), twice, false)).orThrow();
        assertThat(customers().erased()).containsExactlyInAnyOrder(stays, twice, again);
        assertThat(List.of(read(stays), read(twice), read(again))).extracting(Customer::name).containsOnly("");
        assertThat(codes(merge(PartyRole.CUSTOMER, customer("C-4", "Sun"), stays))).containsExactly("customers.erased");
    }

    @Test
    void aSupplierWhoWasKeptTwiceIsRetiredAndNeitherChangedNorBroughtBack() {
        var stays = supplier("Sun");
        var twice = supplier("Sun Ltd");
        merge(PartyRole.SUPPLIER, stays, twice).orThrow();
        assertThat(parties().others(stays)).containsExactly(new InRole(PartyRole.EX_SUPPLIER, twice));
        var entry = Entry.blank(twice).with(Suppliers.NAME, "Sun AG").with(Suppliers.NUMBER, "S-0002").withEdition(2);
        assertThat(codes(submit(new SaveEntry(Ids.next(), Suppliers.TYPE, entry, false)))).containsExactly("parties.merged");
        assertThat(submit(new RetireEntries(Ids.next(), Suppliers.TYPE, List.of(twice), true)).orThrow().done()).isZero();
    }
}
