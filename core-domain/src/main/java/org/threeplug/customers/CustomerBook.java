package org.threeplug.customers;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface CustomerBook {

    Optional<Customer> customer(UUID id);

    Optional<UUID> byNumber(String number);

    void add(Customer customer);

    void save(Customer customer);

    /// The group that a customer is in.
    Optional<UUID> group(UUID customer);

    /// @param group empty to take the customer out of theirs
    void group(UUID customer, Optional<UUID> group);

    boolean isErased(UUID customer);

    /// Blanks everything that tells who a customer is, in the directory and in every document.
    ///
    /// @return how many documents name no longer who bought
    int erase(UUID customer, Instant at);

    /// How many documents belong to a customer.
    int documentsOf(UUID customer);
}
