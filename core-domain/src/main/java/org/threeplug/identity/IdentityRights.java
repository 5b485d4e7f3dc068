package org.threeplug.identity;

import org.threeplug.kernel.DeclaredRight;
import org.threeplug.kernel.InArea;

/// The rights over people and what they may.
@InArea("team")
public final class IdentityRights {

    public static final DeclaredRight USERS = DeclaredRight.of("identity.users");
    public static final DeclaredRight ROLES = DeclaredRight.of("identity.roles");
    public static final DeclaredRight KEYS = DeclaredRight.of("identity.keys");
    public static final DeclaredRight GRANT = DeclaredRight.of("identity.grant");

    private IdentityRights() {}
}
