package org.threeplug.identity;

import org.threeplug.kernel.DeclaredRight;

/// The rights over people and what they may.
public final class IdentityRights {

    public static final DeclaredRight USERS = DeclaredRight.of("identity.users");
    public static final DeclaredRight ROLES = DeclaredRight.of("identity.roles");
    public static final DeclaredRight GRANT = DeclaredRight.of("identity.grant");

    private IdentityRights() {}
}
