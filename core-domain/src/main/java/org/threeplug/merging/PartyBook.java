package org.threeplug.merging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it. Who has one role alone is a party without a row.
public interface PartyBook {

    /// The party that a record was joined to.
    Optional<UUID> party(UUID record);

    List<InRole> of(UUID party);

    void join(UUID party, InRole who);

    void separate(UUID record);
}
