package org.threeplug.parties;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;

/// Reads who is in which roles.
public interface Parties {

    /// The same person or business in its other roles.
    List<InRole> others(UUID record);

    /// The role of a record in the party it was joined or merged into; empty for one that is a party by itself.
    Optional<PartyRole> own(UUID record);

    /// Who somebody is in a role; empty where there is no such record, or whoever it was has been erased.
    Optional<Known> known(InRole who);

    /// Who in a role has a [Known.Trait] in common with somebody; at most so many.
    List<Known> like(PartyRole role, Known who, int most);
}
