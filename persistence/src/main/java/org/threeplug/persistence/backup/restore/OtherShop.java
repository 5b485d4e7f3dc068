package org.threeplug.persistence.backup.restore;

import org.threeplug.kernel.RefusedException;

/// A backup of another shop than the one in whose place it would be put, or of another PC of the same one.
///
/// @param theirs whose backup it is
/// @param ours who is here
public record OtherShop(StoreIdentity theirs, StoreIdentity ours) {

    /// Whether both are of one shop, and of two of its PCs.
    public boolean isOtherPc() {
        return theirs.id().equals(ours.id());
    }

    /// `backup.other-shop`, with name, id and currency of both; `backup.other-pc`, with the ids of both.
    RefusedException refusal() {
        if (isOtherPc()) {
            return new RefusedException(
                    "backup.other-pc", theirs.name(), theirs.node().toString(), ours.node().toString());
        }
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
