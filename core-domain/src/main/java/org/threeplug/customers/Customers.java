package org.threeplug.customers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads the customer directory.
public interface Customers {

    Optional<Customer> customer(UUID id);

    Optional<Customer> byNumber(String number);

    /// By the beginning of the name, number or phone; at most `limit`.
    List<Customer> search(String text, int limit);
}
