package org.threeplug.persistence.backup;

import org.threeplug.kernel.RefusedException;

/// A backup of another shop than the one in whose place it would be put.
///
/// @param theirs whose backup it is
/// @param ours who is here
public record OtherShop(StoreIdentity theirs, StoreIdentity ours) {

    /// `backup.other-shop`, with name, id and currency of both.
    RefusedException refusal() {
        return new RefusedException(
                "backup.other-shop",
                theirs.name(),
                theirs.id().toString(),
                theirs.currency(),
                ours.name(),
                ours.id().toString(),
                ours.currency());
    }
}
