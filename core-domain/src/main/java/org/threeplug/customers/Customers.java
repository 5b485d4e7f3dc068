package org.threeplug.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Reads the customer directory.
public interface Customers {

    Optional<Customer> customer(UUID id);

    /// Without regard to case, whether anything may be sold to them or not.
    Optional<Customer> byNumber(String number);

    /// Who may be sold to under a number; a customer who is switched off may not, and who was merged is whoever took their place.
    default Optional<Customer> buyer(String number) {
        return byNumber(number)
                .flatMap(known -> known.active() ? Optional.of(known) : inPlaceOf(known.id()))
                .filter(Customer::active);
    }

    /// Who took the place of a customer that was merged.
    Optional<Customer> inPlaceOf(UUID merged);

    /// Those who may be sold to, by the beginning of a word of the name, of the number or of the phone, in the order of
    /// names; at most `limit`.
    default List<Customer> search(String text, int limit) {
        return search(text, false, limit);
    }

    /// @param inactiveToo whether those who are switched off are found as well
    List<Customer> search(String text, boolean inactiveToo, int limit);

    /// The directory in some order, as [#search] narrows it: rows `from` to `from + limit`.
    List<Customer> rows(String text, boolean inactiveToo, Order<CustomerColumn> order, long from, int limit);

    /// The same, found by the place in the order where that has an index.
    default Page<Customer> page(String text, boolean inactiveToo, Order<CustomerColumn> order, Portion portion) {
        return portion.page(rows(text, inactiveToo, order, portion.offset(), portion.atMost()));
    }

    long count(String text, boolean inactiveToo);

    /// The group that a customer is in.
    Optional<UUID> group(UUID customer);

    /// Those of some groups, as [#page] narrows and orders them otherwise. A group is short enough to sort by anything.
    Page<Customer> inGroups(Set<UUID> groups, String text, boolean inactiveToo, Order<CustomerColumn> order, Portion portion);

    long count(Set<UUID> groups, String text, boolean inactiveToo);

    /// Those that were merged into a customer.
    List<Customer> mergedInto(UUID customer);

    /// The documents of a customer by their references, erased or not, with those of whoever was merged into them.
    Map<String, UUID> documents(UUID customer);

    /// Everybody who was erased.
    List<UUID> erased();
}
