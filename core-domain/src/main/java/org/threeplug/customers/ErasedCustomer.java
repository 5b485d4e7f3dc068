package org.threeplug.customers;

import java.util.UUID;

/// A customer who was erased.
///
/// @param documents that stay in the books without the name
public record ErasedCustomer(UUID customer, int documents) {}
