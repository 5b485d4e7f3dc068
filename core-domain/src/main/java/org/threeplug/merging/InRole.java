package org.threeplug.merging;

import java.util.UUID;

/// Somebody in one role.
///
/// @param record that says who they are there: a customer or a supplier
public record InRole(PartyRole role, UUID record) {}
