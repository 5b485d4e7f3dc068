package org.threeplug.fakes;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerColumn;
import org.threeplug.customers.Customers;
import org.threeplug.documents.Document;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.merging.PartyRole;

import org.threeplug.records.Entry;
import org.threeplug.settings.PrinterChoice;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;
import org.threeplug.settings.StoreSettings;

/// Reads of settings and customers.
record TradeReads(FakeBooks books) {

    private static final UUID NODE = new UUID(7, 7);

    Settings settings() {
        return new Settings() {
            @Override
            public Optional<StoreSettings> store() {
                return books.rows().settings;
            }

            @Override
            public List<Register> registers() {
                return List.copyOf(books.rows().registers.values());
            }

            @Override
            public Optional<Register> here() {
                return registers().stream().findFirst();
            }

            @Override
            public Optional<PrinterChoice> printer(UUID register) {
                return Optional.ofNullable(books.rows().printers.get(register));
            }

            @Override
            public Entry group(SettingGroup group) {
                return books.rows().chosen.getOrDefault(group.key(), group.initial());
            }

            @Override
            public UUID node() {
                return NODE;
            }
        };
    }

    Customers customers() {
        return new Customers() {
            @Override
            public Optional<Customer> customer(UUID id) {
                return Optional.ofNullable(books.rows().customers.get(id));
            }

            @Override
            public Optional<Customer> byNumber(String number) {
                return books.rows().customers.values().stream()
                        .filter(customer -> customer.number().equalsIgnoreCase(number.strip()))
                        .findFirst();
            }

            @Override
            public List<Customer> search(String text, boolean inactiveToo, int limit) {
                return rows(text, inactiveToo, Order.rising(CustomerColumn.NAME), 0, limit);
            }

            @Override
            public List<Customer> rows(
                    String text, boolean inactiveToo, Order<CustomerColumn> order, long from, int limit) {
                return found(text, inactiveToo)
                        .sorted(order.turned(order.by().rising()))
                        .skip(from)
                        .limit(limit)
                        .toList();
            }

            @Override
            public long count(String text, boolean inactiveToo) {
                return found(text, inactiveToo).count();
            }

            @Override
            public Optional<UUID> group(UUID customer) {
                return Optional.ofNullable(books.rows().groups.get(customer));
            }

            @Override
            public Page<Customer> inGroups(
                    Set<UUID> groups, String text, boolean inactiveToo, Order<CustomerColumn> order, Portion portion) {
                return portion.page(in(groups, text, inactiveToo)
                        .sorted(order.turned(order.by().rising()))
                        .skip(portion.offset())
                        .limit(portion.atMost())
                        .toList());
            }

            @Override
            public long count(Set<UUID> groups, String text, boolean inactiveToo) {
                return in(groups, text, inactiveToo).count();
            }

            private Stream<Customer> in(Set<UUID> groups, String text, boolean inactiveToo) {
                return found(text, inactiveToo).filter(customer -> group(customer.id()).filter(groups::contains).isPresent());
            }

            private Stream<Customer> found(String text, boolean inactiveToo) {
                var wanted = text.strip().toUpperCase(Locale.ROOT);
                return books.rows().customers.values().stream()
                        .filter(customer -> customer.active() || inactiveToo)
                        .filter(customer -> (" " + customer.name()).toUpperCase(Locale.ROOT).contains(" " + wanted)
                                || customer.number().toUpperCase(Locale.ROOT).startsWith(wanted)
                                || customer.phone().startsWith(wanted));
            }

            @Override
            public Optional<Customer> inPlaceOf(UUID merged) {
                return inParty(merged, PartyRole.EX_CUSTOMER, PartyRole.CUSTOMER).stream().findFirst();
            }

            @Override
            public List<Customer> mergedInto(UUID customer) {
                return inParty(customer, PartyRole.CUSTOMER, PartyRole.EX_CUSTOMER);
            }

            private List<Customer> inParty(UUID record, PartyRole own, PartyRole wanted) {
                var parties = new FakeParties(books::rows);
                return parties.own(record).filter(own::equals).stream()
                        .flatMap(_ -> parties.others(record).stream())
                        .filter(each -> each.role() == wanted)
                        .map(each -> books.rows().customers.get(each.record()))
                        .sorted(Comparator.comparing(Customer::number))
                        .toList();
            }

            @Override
            public Map<String, UUID> documents(UUID customer) {
                return books.rows().documents.values().stream()
                        .map(Document::head)
                        .filter(head -> head.customer()
                                .filter(one -> one.equals(customer) || mergedInto(customer).stream().anyMatch(each -> each.id().equals(one)))
                                .isPresent())
                        .collect(Collectors.toMap(Document.Head::reference, Document.Head::id));
            }

            @Override
            public List<UUID> erased() {
                return List.copyOf(books.rows().erased.keySet());
            }
        };
    }
}
