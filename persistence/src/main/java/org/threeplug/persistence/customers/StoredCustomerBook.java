package org.threeplug.persistence.customers;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.customers.Customer;
import org.threeplug.customers.CustomerBook;
import org.threeplug.persistence.gate.Rows;
import org.threeplug.persistence.schema.tables.records.CustomerRecord;

/// Writes the customer directory.
public final class StoredCustomerBook implements CustomerBook {

    private final Rows rows;

    public StoredCustomerBook(Rows rows) {
        this.rows = rows;
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

    private static void write(Customer customer, CustomerRecord row) {
        row.setNumber(customer.number());
        row.setName(customer.name());
        row.setPhone(customer.phone());
        row.setEmail(customer.email());
        row.setTaxNumber(customer.taxNumber());
        row.setActive(customer.active());
        row.setEdition(customer.edition());
    }
}
