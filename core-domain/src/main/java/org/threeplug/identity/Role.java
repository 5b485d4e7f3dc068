package org.threeplug.identity;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;

/// A set of rights, the discounts a person may give without asking, and what may be sold by hand.
///
/// @param openItemLimit how much of a sale may be of what is not in the catalogue, in major units of the store's currency;
///     empty without a limit
public record Role(
        String key,
        String name,
        Percent lineDiscountLimit,
        Percent ticketDiscountLimit,
        Optional<BigDecimal> openItemLimit,
        Set<Permission> rights) {

    public Role {
        rights = Set.copyOf(rights);
    }

    /// Without a limit for what is sold by hand.
    public Role(
            String key,
            String name,
            Percent lineDiscountLimit,
            Percent ticketDiscountLimit,
            Set<Permission> rights) {
        this(key, name, lineDiscountLimit, ticketDiscountLimit, Optional.empty(), rights);
    }

    public Role with(Set<Permission> other) {
        return new Role(key, name, lineDiscountLimit, ticketDiscountLimit, openItemLimit, other);
    }

    public Role withOpenItemLimit(BigDecimal limit) {
        return new Role(key, name, lineDiscountLimit, ticketDiscountLimit, Optional.of(limit), rights);
    }
}
