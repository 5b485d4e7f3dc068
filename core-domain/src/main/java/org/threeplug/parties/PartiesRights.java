package org.threeplug.parties;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.MANAGER;

import org.threeplug.kernel.DeclaredRight;

/// The rights over who is one and the same.
public final class PartiesRights {

    public static final DeclaredRight JOIN = DeclaredRight.of("parties.join", MANAGER, ACCOUNTANT);

    private PartiesRights() {}
}
