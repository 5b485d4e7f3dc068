package org.threeplug.kernel;

import static org.threeplug.kernel.StartRole.ACCOUNTANT;
import static org.threeplug.kernel.StartRole.ADMINISTRATOR;
import static org.threeplug.kernel.StartRole.AUDITOR;
import static org.threeplug.kernel.StartRole.CASHIER;
import static org.threeplug.kernel.StartRole.MANAGER;
import static org.threeplug.kernel.StartRole.SUPERVISOR;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// A right, declared by the context that checks it as a constant of its class of rights, with the roles that have it in a new store.
/// Whatever knows all rights – roles, the matrix, the reference – finds them there by itself.
///
/// @param key such as `cash.shift`
public record DeclaredRight(String key, Set<StartRole> roles) {

    public DeclaredRight {
        var all = EnumSet.of(ADMINISTRATOR);
        all.addAll(roles);
        roles = Collections.unmodifiableSet(all);
    }

    /// For these and administrators.
    public static DeclaredRight of(String key, StartRole... roles) {
        return new DeclaredRight(key, Set.copyOf(Arrays.asList(roles)));
    }

    /// For everybody who sells.
    public static DeclaredRight sellers(String key) {
        return of(key, CASHIER, SUPERVISOR, MANAGER);
    }

    /// For everybody who sells, and for those who only look.
    public static DeclaredRight everybody(String key) {
        return of(key, CASHIER, SUPERVISOR, MANAGER, ACCOUNTANT, AUDITOR);
    }

    /// For those who stand behind what cashiers do.
    public static DeclaredRight overseers(String key) {
        return of(key, SUPERVISOR, MANAGER);
    }

    /// For those who manage, and for those who look into the books.
    public static DeclaredRight readers(String key) {
        return of(key, MANAGER, ACCOUNTANT, AUDITOR);
    }

    /// Whether who has it stands behind what others do, or manages the shop.
    public boolean isAboveSelling() {
        boolean leads = roles.contains(SUPERVISOR) || roles.contains(MANAGER) || roles.size() == 1;
        return leads && !roles.contains(CASHIER) && !roles.contains(AUDITOR);
    }
}
