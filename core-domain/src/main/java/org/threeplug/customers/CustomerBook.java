package org.threeplug.customers;

import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface CustomerBook {

    Optional<Customer> customer(UUID id);

    Optional<UUID> byNumber(String number);

    void add(Customer customer);

    void save(Customer customer);
}
