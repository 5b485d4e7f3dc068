package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerColumn;
import org.threeplug.customers.Customers;
import org.threeplug.customers.PutInGroup;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.directories.CustomerGroups;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.lists.Order;
import org.threeplug.lists.Portion;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// What the customer directory answers. Whoever implements the port runs these tests; a fake that answers otherwise than the
/// store would make green what is broken.
public abstract class CustomersContract {

    private static final Customer MARIA = customer(1, "C-1", "Maria Ionescu", "0722 111", true);
    private static final Customer ION = customer(2, "C-2", "Ion Marin", "0733 222", true);
    private static final Customer GONE = customer(3, "X-3", "Mara Gone", "0722 333", false);

    protected abstract Customers customers();

    /// Carries the command out.
    protected abstract <R> R done(Command<R> command);

    private static Customer customer(int id, String number, String name, String phone, boolean active) {
        return new Customer(new UUID(9, id), number, name, phone, "", "", active, 1);
    }

    @BeforeEach
    void fill() {
        done(new SaveCustomer(Ids.next(), MARIA, true));
        done(new SaveCustomer(Ids.next(), ION, true));
        done(new SaveCustomer(Ids.next(), GONE, true));
    }

    @Test
    void whoIsSwitchedOffIsFoundByWhoeverAsksForThemAndByNobodyElse() {
        assertThat(customers().search("", 10)).containsExactly(ION, MARIA);
        assertThat(customers().search("", true, 10)).containsExactly(ION, GONE, MARIA);
        assertThat(customers().search("mar", 10)).containsExactly(ION, MARIA);
        assertThat(customers().search("mar", true, 10)).containsExactly(ION, GONE, MARIA);
        assertThat(customers().byNumber("x-3")).contains(GONE);
        assertThat(customers().buyer("x-3")).isEmpty();
        assertThat(customers().buyer(" c-1 ")).contains(MARIA);
    }

    @Test
    void theBeginningOfAWordOfTheNameOfTheNumberOrOfThePhoneIsEnough() {
        assertThat(customers().search(" ion ", 10)).containsExactly(ION, MARIA);
        assertThat(customers().search("arin", 10)).isEmpty();
        assertThat(customers().search("c-2", 10)).containsExactly(ION);
        assertThat(customers().search("0722", true, 10)).containsExactly(GONE, MARIA);
        assertThat(customers().search("22", 10)).isEmpty();
    }

    @Test
    void noMoreThanAskedForAreFoundInTheOrderOfNames() {
        assertThat(customers().search("", true, 2)).containsExactly(ION, GONE);
        assertThat(customers().search("", 1)).containsExactly(ION);
    }

    @Test
    void theDirectorySortsByEachHeadInPages() {
        assertThat(sorted(CustomerColumn.NAME)).containsExactly(ION, GONE, MARIA);
        assertThat(sorted(CustomerColumn.NUMBER)).containsExactly(MARIA, ION, GONE);
        assertThat(sorted(CustomerColumn.PHONE)).containsExactly(MARIA, GONE, ION);
        assertThat(sorted(CustomerColumn.STATE)).containsExactly(MARIA, ION, GONE);
        assertThat(sorted(CustomerColumn.EMAIL)).as("what is equal stands by number").containsExactly(MARIA, ION, GONE);
        assertThat(customers().rows("", true, Order.falling(CustomerColumn.PHONE), 1, 5)).containsExactly(GONE, MARIA);
        assertThat(customers().rows("mar", false, Order.falling(CustomerColumn.NUMBER), 0, 1)).containsExactly(ION);
        assertThat(customers().count("mar", true)).isEqualTo(3);
        assertThat(customers().count("", false)).isEqualTo(2);
    }

    @Test
    void theDirectoryIsWholeWhenReadPartByPartInEitherDirectionOfEachHead() {
        for (var by : CustomerColumn.values()) {
            for (var order : List.of(Order.rising(by), Order.falling(by))) {
                var all = new ArrayList<Customer>();
                var after = Optional.<String>empty();
                do {
                    var page = customers().page("", true, order, new Portion(after, 1));
                    all.addAll(page.rows());
                    after = page.next();
                } while (after.isPresent());
                assertThat(all).as("%s", order).isEqualTo(customers().rows("", true, order, 0, 10));
            }
        }
    }

    private List<Customer> sorted(CustomerColumn by) {
        return customers().rows("", true, Order.rising(by), 0, 10);
    }

    @Test
    void whoIsNotThereIsNotFound() {
        assertThat(customers().customer(new UUID(9, 9))).isEmpty();
        assertThat(customers().customer(GONE.id())).contains(GONE);
        assertThat(customers().documents(MARIA.id())).isEmpty();
        assertThat(customers().erased()).isEmpty();
    }

    private UUID group(String code) {
        var entry = Entry.blank(Ids.next()).with(CustomerGroups.CODE, code).with(CustomerGroups.NAME, code + " people");
        return done(new SaveEntry(Ids.next(), CustomerGroups.TYPE, entry, true)).id();
    }

    private List<Customer> inGroups(Set<UUID> groups, boolean inactiveToo) {
        return customers().inGroups(groups, "", inactiveToo, Order.rising(CustomerColumn.NAME), Portion.FIRST).rows();
    }

    @Test
    void aCustomerIsInOneGroupAtMostAndTheDirectoryIsNarrowedBySeveral() {
        var trade = group("TRADE");
        var staff = group("STAFF");
        assertThat(done(new PutInGroup(Ids.next(), List.of(MARIA.id(), GONE.id()), Optional.of(trade))).done()).isEqualTo(2);
        done(new PutInGroup(Ids.next(), List.of(ION.id()), Optional.of(staff)));

        assertThat(customers().group(MARIA.id())).contains(trade);
        assertThat(inGroups(Set.of(trade), false)).containsExactly(MARIA);
        assertThat(inGroups(Set.of(trade), true)).containsExactly(GONE, MARIA);
        assertThat(inGroups(Set.of(trade, staff), false)).containsExactly(ION, MARIA);
        assertThat(customers().count(Set.of(trade, staff), "mar", true)).isEqualTo(3);

        done(new PutInGroup(Ids.next(), List.of(MARIA.id()), Optional.of(staff)));
        assertThat(customers().group(MARIA.id())).contains(staff);
        assertThat(inGroups(Set.of(trade), false)).isEmpty();

        done(new PutInGroup(Ids.next(), List.of(MARIA.id()), Optional.empty()));
        assertThat(customers().group(MARIA.id())).isEmpty();
        assertThat(inGroups(Set.of(staff), false)).containsExactly(ION);
    }
}
