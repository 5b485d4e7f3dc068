package org.threeplug.payments;

import java.util.List;
import java.util.UUID;

/// Reads card intents.
public interface CardIntents {

    /// Open or approved but not yet part of a posted sale.
    List<CardIntent> unresolved(UUID register);
}
