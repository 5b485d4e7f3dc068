package org.threeplug.payments;

import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface CardIntentBook {

    Optional<CardIntent> intent(UUID id);

    void add(CardIntent intent);

    /// Whether there is one on any register of which it is not known what became of it, or that no sale has taken up.
    boolean isAnyUnresolved();

    /// How many there are of that kind on one register.
    int unresolved(UUID register);

    void move(UUID id, CardIntent.State state);
}
