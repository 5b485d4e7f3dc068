package org.threeplug.payments;

import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface CardIntentBook {

    Optional<CardIntent> intent(UUID id);

    void add(CardIntent intent);

    void move(UUID id, CardIntent.State state);
}
