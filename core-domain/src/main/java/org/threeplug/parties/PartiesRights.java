package org.threeplug.parties;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights over who is one and the same.
@InArea("customers")
public final class PartiesRights {

    public static final DeclaredRight JOIN = DeclaredRight.of("parties.join", MANAGER, ACCOUNTANT);

    private PartiesRights() {}
}
