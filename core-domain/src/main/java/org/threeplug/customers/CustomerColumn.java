package org.threeplug.customers;

import java.util.Comparator;

/// What customers can be sorted by.
public enum CustomerColumn {
    NUMBER(Comparator.comparing(Customer::number)),
    NAME(Comparator.comparing(Customer::name)),
    PHONE(Comparator.comparing(Customer::phone)),
    EMAIL(Comparator.comparing(Customer::email)),
    TAX_NUMBER(Comparator.comparing(Customer::taxNumber)),
    /// Those who may be sold to first.
    STATE(Comparator.comparing(customer -> !customer.active()));

    private final Comparator<Customer> rising;

    CustomerColumn(Comparator<Customer> rising) {
        this.rising = rising.thenComparing(Customer::number);
    }

    /// Rising; what is equal stands in the order of numbers.
    public Comparator<Customer> rising() {
        return rising;
    }
}
