package org.threeplug.persistence.customers;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;
import static org.threeplug.persistence.schema.Tables.CUSTOMER_MEMBERSHIP;
import static org.threeplug.persistence.schema.Tables.DOCUMENT;
import static org.threeplug.persistence.schema.Tables.DOCUMENT_PARTY;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerBook;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.personal.PersonalTable;
import org.threeplug.persistence.engine.personal.PersonalTables;
import org.threeplug.persistence.erasing.ErasedPersons;
import org.threeplug.persistence.schema.tables.records.CustomerMembershipRecord;
import org.threeplug.persistence.schema.tables.records.CustomerRecord;

/// Writes the customer directory.
public final class StoredCustomerBook implements CustomerBook {

    private final Rows rows;
    private final ErasedPersons erased;

    public StoredCustomerBook(Rows rows) {
        this.rows = rows;
        this.erased = new ErasedPersons(rows);
    }

    @Override
    public Optional<Customer> customer(UUID id) {
        return rows.sql().fetchOptional(CUSTOMER, CUSTOMER.ID.eq(id)).map(StoredCustomers::customer);
    }

    @Override
    public Optional<UUID> byNumber(String number) {
        return rows.sql().fetchOptional(CUSTOMER, CUSTOMER.NUMBER.eq(number)).map(CustomerRecord::getId);
    }

    @Override
    public void add(Customer customer) {
        var row = new CustomerRecord();
        row.setId(customer.id());
        write(customer, row);
        rows.insert(row);
    }

    @Override
    public void save(Customer customer) {
        var row = rows.sql()
                .fetchOptional(CUSTOMER, CUSTOMER.ID.eq(customer.id()))
                .orElseThrow(() -> new IllegalStateException("There is no customer " + customer.id()));
        write(customer, row);
        rows.update(row);
    }

    @Override
    public Optional<UUID> group(UUID customer) {
        return rows.sql()
                .fetchOptional(CUSTOMER_MEMBERSHIP, CUSTOMER_MEMBERSHIP.CUSTOMER_ID.eq(customer))
                .map(CustomerMembershipRecord::getGroupId);
    }

    @Override
    public void group(UUID customer, Optional<UUID> group) {
        var known = rows.sql().fetchOptional(CUSTOMER_MEMBERSHIP, CUSTOMER_MEMBERSHIP.CUSTOMER_ID.eq(customer));
        if (group.isEmpty()) {
            known.ifPresent(rows::delete);
        } else if (known.isPresent()) {
            known.get().setGroupId(group.get());
            rows.update(known.get());
        } else {
            var row = new CustomerMembershipRecord();
            row.setCustomerId(customer);
            row.setGroupId(group.get());
            rows.insert(row);
        }
    }

    @Override
    public boolean isErased(UUID customer) {
        return erased.has(customer);
    }

    @Override
    public int erase(UUID customer, Instant at) {
        var row = rows.sql()
                .fetchOptional(CUSTOMER, CUSTOMER.ID.eq(customer))
                .orElseThrow(() -> new IllegalStateException("There is no customer " + customer));
        var personal = PersonalTables.OURS.of(PersonalTable.CUSTOMER).orElseThrow();
        personal.columns().forEach(column -> row.set(text(column), personal.blank(column, customer)));
        row.setActive(false);
        row.setEdition(row.getEdition() + 1);
        rows.update(row);
        rows.sql()
                .update(DOCUMENT)
                .set(DOCUMENT.CUSTOMER_NAME, "")
                .where(DOCUMENT.DOCUMENT_NO.in(documents(customer)))
                .execute();
        group(customer, Optional.empty());
        erased.add(customer, at);
        return documentsOf(customer);
    }

    private static Field<String> text(String column) {
        return Objects.requireNonNull(CUSTOMER.field(column, String.class), column);
    }

    @Override
    public int documentsOf(UUID customer) {
        return rows.sql().fetchCount(DOCUMENT_PARTY, DOCUMENT_PARTY.PARTY_ID.eq(customer));
    }

    private static Select<Record1<Long>> documents(UUID customer) {
        return DSL.select(DOCUMENT_PARTY.DOCUMENT_NO)
                .from(DOCUMENT_PARTY)
                .where(DOCUMENT_PARTY.PARTY_ID.eq(customer));
    }

    private static void write(Customer customer, CustomerRecord row) {
        row.setNumber(customer.number());
        row.setName(customer.name());
        row.setPhone(customer.phone());
        row.setEmail(customer.email());
        row.setTaxNumber(customer.taxNumber());
        row.setAddress(customer.address());
        row.setNote(customer.note());
        row.setActive(customer.active());
        row.setEdition(customer.edition());
    }
}
