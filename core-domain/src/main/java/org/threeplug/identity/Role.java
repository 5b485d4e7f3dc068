package org.threeplug.identity;

import java.util.Set;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;

/// A set of rights and the discounts a person may give without asking.
public record Role(String key, String name, Percent lineDiscountLimit, Percent ticketDiscountLimit, Set<Permission> rights) {

    public Role {
        rights = Set.copyOf(rights);
    }
}
