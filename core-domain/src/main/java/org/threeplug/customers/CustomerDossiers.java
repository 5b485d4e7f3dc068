package org.threeplug.customers;

import java.util.Optional;
import java.util.UUID;

/// Gathers everything that is held about a customer. Takes a while in a large store: the whole journal is searched.
public interface CustomerDossiers {

    Optional<CustomerDossier> of(UUID customer);
}
