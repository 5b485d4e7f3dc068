package org.threeplug.customers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads the customer directory.
public interface Customers {

    Optional<Customer> customer(UUID id);

    Optional<Customer> byNumber(String number);

    /// By the beginning of the name, number or phone; at most `limit`.
    List<Customer> search(String text, int limit);

    /// The documents of a customer by their references, erased or not.
    Map<String, UUID> documents(UUID customer);

    /// Everybody who was erased.
    List<UUID> erased();
}
