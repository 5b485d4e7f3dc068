package org.threeplug.office;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.threeplug.settings.ThisPc;

/// Remembers in memory which register this computer is.
final class ChosenHere implements ThisPc {

    private final AtomicReference<Optional<UUID>> chosen = new AtomicReference<>(Optional.empty());

    @Override
    public Optional<UUID> register() {
        return chosen.get();
    }

    @Override
    public void be(UUID register) {
        chosen.set(Optional.of(register));
    }
}
