package org.threeplug.persistence.customers;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;
import static org.threeplug.persistence.schema.Tables.CUSTOMER_MEMBERSHIP;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_PARTY;
import static org.threeplug.persistence.schema.Tables.PARTY_ROLE;
import static org.threeplug.persistence.schema.Tables.ERASED_PERSON;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerColumn;
import org.threeplug.customers.Customers;
import org.threeplug.lists.Order;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.merging.PartyRole;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.persistence.lists.Behind;
import org.threeplug.persistence.schema.tables.records.CustomerRecord;

/// The customer directory, read from H2.
public final class StoredCustomers implements Customers {

    private final Readers readers;

    public StoredCustomers(Supplier<DSLContext> reads) {
        this(Readers.all(reads));
    }

    /// @param readers one customer is asked of the counter's, a list of the office's
    public StoredCustomers(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Optional<Customer> customer(UUID id) {
        return readers.counter().get().fetchOptional(CUSTOMER, CUSTOMER.ID.eq(id)).map(StoredCustomers::customer);
    }

    /// Numbers are kept in upper case.
    @Override
    public Optional<Customer> byNumber(String number) {
        var kept = number.strip().toUpperCase(Locale.ROOT);
        return readers.counter().get().fetchOptional(CUSTOMER, CUSTOMER.NUMBER.eq(kept)).map(StoredCustomers::customer);
    }

    @Override
    public List<Customer> search(String text, boolean inactiveToo, int limit) {
        return rows(text, inactiveToo, Order.rising(CustomerColumn.NAME), 0, limit);
    }

    @Override
    public List<Customer> rows(String text, boolean inactiveToo, Order<CustomerColumn> order, long from, int limit) {
        return readers.office().get()
                .selectFrom(CUSTOMER)
                .where(condition(text.strip(), inactiveToo))
                .orderBy(fields(order.by())
                        .distinct()
                        .<SortField<?>>map(field -> order.descending() ? field.desc() : field.asc())
                        .toList())
                .limit(from, limit)
                .fetch(StoredCustomers::customer);
    }

    /// By names and numbers a part is found by the place of the row before it, in their index; otherwise by that row itself.
    @Override
    public Page<Customer> page(String text, boolean inactiveToo, Order<CustomerColumn> order, Portion portion) {
        var byName = order.by() == CustomerColumn.NAME;
        if (!byName && order.by() != CustomerColumn.NUMBER) {
            return byRow(condition(text.strip(), inactiveToo), order, portion);
        }
        var sorted = fields(order.by()).distinct().toList();
        var found = readers.office().get()
                .selectFrom(CUSTOMER)
                .where(condition(text.strip(), inactiveToo).and(behind(portion.parts(), byName, order.descending())))
                .orderBy(sorted.stream()
                        .<SortField<?>>map(field -> order.descending() ? field.desc() : field.asc())
                        .toList())
                .limit(portion.atMost())
                .fetch(StoredCustomers::customer);
        return Page.of(
                found,
                portion,
                row -> byName ? Portion.position(row.name(), row.number()) : Portion.position(row.number()));
    }

    private Page<Customer> byRow(Condition narrowed, Order<CustomerColumn> order, Portion portion) {
        var sql = readers.office().get();
        var sorted = fields(order.by())
                .<SortField<?>>map(field -> order.descending() ? field.desc() : field.asc())
                .toList();
        var behind = portion.after()
                .map(id -> Behind.of(sql, CUSTOMER, sorted, CUSTOMER.ID.eq(UUID.fromString(id))))
                .orElseGet(DSL::noCondition);
        var found = sql.selectFrom(CUSTOMER)
                .where(narrowed.and(behind))
                .orderBy(sorted)
                .limit(portion.atMost())
                .fetch(StoredCustomers::customer);
        return Page.of(found, portion, row -> row.id().toString());
    }

    private static Condition behind(List<String> place, boolean byName, boolean falling) {
        if (place.isEmpty()) {
            return DSL.noCondition();
        }
        var number = place.getLast();
        var numbers = falling ? CUSTOMER.NUMBER.lt(number) : CUSTOMER.NUMBER.gt(number);
        if (!byName) {
            return numbers;
        }
        var name = place.getFirst();
        return falling
                ? CUSTOMER.NAME.le(name).and(CUSTOMER.NAME.lt(name).or(numbers))
                : CUSTOMER.NAME.ge(name).and(CUSTOMER.NAME.gt(name).or(numbers));
    }

    @Override
    public Optional<UUID> group(UUID customer) {
        return readers.office().get()
                .select(CUSTOMER_MEMBERSHIP.GROUP_ID)
                .from(CUSTOMER_MEMBERSHIP)
                .where(CUSTOMER_MEMBERSHIP.CUSTOMER_ID.eq(customer))
                .fetchOptional(CUSTOMER_MEMBERSHIP.GROUP_ID);
    }

    @Override
    public Page<Customer> inGroups(
            Set<UUID> groups, String text, boolean inactiveToo, Order<CustomerColumn> order, Portion portion) {
        return byRow(condition(text.strip(), inactiveToo).and(in(groups)), order, portion);
    }

    @Override
    public long count(Set<UUID> groups, String text, boolean inactiveToo) {
        return readers.office().get().fetchCount(CUSTOMER, condition(text.strip(), inactiveToo).and(in(groups)));
    }

    private static Condition in(Set<UUID> groups) {
        return CUSTOMER.ID.in(DSL.select(CUSTOMER_MEMBERSHIP.CUSTOMER_ID)
                .from(CUSTOMER_MEMBERSHIP)
                .where(CUSTOMER_MEMBERSHIP.GROUP_ID.in(groups)));
    }

    @Override
    public long count(String text, boolean inactiveToo) {
        return readers.office().get().fetchCount(CUSTOMER, condition(text.strip(), inactiveToo));
    }

    /// Nothing typed asks nothing, so that the order alone chooses the index.
    private static Condition condition(String wanted, boolean inactiveToo) {
        var active = inactiveToo ? DSL.noCondition() : CUSTOMER.ACTIVE.isTrue();
        return wanted.isEmpty()
                ? active
                : active.and(CUSTOMER.NAME
                        .startsWithIgnoreCase(wanted)
                        .or(CUSTOMER.NAME.containsIgnoreCase(" " + wanted))
                        .or(CUSTOMER.NUMBER.startsWithIgnoreCase(wanted))
                        .or(CUSTOMER.PHONE.startsWith(wanted)));
    }

    /// Names and numbers have an index; a directory is short enough to sort by the rest.
    private static Stream<Field<?>> fields(CustomerColumn by) {
        Field<?> first = switch (by) {
            case NUMBER -> CUSTOMER.NUMBER;
            case NAME -> CUSTOMER.NAME;
            case PHONE -> CUSTOMER.PHONE;
            case EMAIL -> CUSTOMER.EMAIL;
            case TAX_NUMBER -> CUSTOMER.TAX_NUMBER;
            case STATE -> DSL.field(CUSTOMER.ACTIVE.isFalse());
        };
        return Stream.of(first, CUSTOMER.NUMBER);
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
        var mine = PARTY_ROLE.as("mine");
        return readers.counter().get()
                .select(CUSTOMER.fields())
                .from(mine)
                .join(PARTY_ROLE)
                .on(PARTY_ROLE.PARTY_ID.eq(mine.PARTY_ID), PARTY_ROLE.ROLE.eq(wanted.name()))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PARTY_ROLE.RECORD_ID))
                .where(mine.RECORD_ID.eq(record), mine.ROLE.eq(own.name()))
                .orderBy(CUSTOMER.NUMBER)
                .fetchInto(CUSTOMER)
                .map(StoredCustomers::customer);
    }

    @Override
    public Map<String, UUID> documents(UUID customer) {
        var references = new LinkedHashMap<String, UUID>();
        readers.office().get()
                .select(DOCUMENT.SERIES, DOCUMENT.NUMBER, DOCUMENT.ID)
                .from(DOCUMENT_PARTY)
                .join(DOCUMENT)
                .on(DOCUMENT.DOCUMENT_NO.eq(DOCUMENT_PARTY.DOCUMENT_NO))
                .where(DOCUMENT_PARTY.PARTY_ID.in(
                        Stream.concat(Stream.of(customer), mergedInto(customer).stream().map(Customer::id)).toList()))
                .orderBy(DOCUMENT.DOCUMENT_NO)
                .forEach(row -> references.put(row.value1() + "-" + String.format(Locale.ROOT, "%06d", row.value2()), row.value3()));
        return references;
    }

    @Override
    public List<UUID> erased() {
        return readers.office().get()
                .select(ERASED_PERSON.PERSON_ID)
                .from(ERASED_PERSON)
                .orderBy(ERASED_PERSON.PERSON_ID)
                .fetch(ERASED_PERSON.PERSON_ID);
    }

    static Customer customer(CustomerRecord row) {
        return new Customer(
                row.getId(),
                row.getNumber(),
                row.getName(),
                row.getPhone(),
                row.getEmail(),
                row.getTaxNumber(),
                row.getAddress(),
                row.getNote(),
                row.getActive(),
                row.getEdition());
    }
}
