package org.threeplug.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;

/// A set of rights, the discounts a person may give without asking, and what may be sold by hand.
///
/// @param openItemLimit how much of a sale may be of what is not in the catalogue, in major units of the store's currency;
///     empty without a limit
/// @param active whether people may be given it
public record Role(
        @NotBlank @Size(max = 40) String key,
        @NotBlank @Size(max = 80) String name,
        @NotNull Percent lineDiscountLimit,
        @NotNull Percent ticketDiscountLimit,
        Optional<BigDecimal> openItemLimit,
        @NotNull @Size(max = 2000) Set<@NotNull Permission> rights,
        boolean active) {

    public Role {
        openItemLimit = openItemLimit.map(BigDecimal::stripTrailingZeros);
        rights = Set.copyOf(rights);
    }

    public Role(
            String key,
            String name,
            Percent lineDiscountLimit,
            Percent ticketDiscountLimit,
            Optional<BigDecimal> openItemLimit,
            Set<Permission> rights) {
        this(key, name, lineDiscountLimit, ticketDiscountLimit, openItemLimit, rights, true);
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

    public boolean may(Permission right) {
        return rights.contains(right);
    }

    public Role with(Set<Permission> other) {
        return new Role(key, name, lineDiscountLimit, ticketDiscountLimit, openItemLimit, other, active);
    }

    public Role withOpenItemLimit(BigDecimal limit) {
        return new Role(key, name, lineDiscountLimit, ticketDiscountLimit, Optional.of(limit), rights, active);
    }

    public Role withActive(boolean other) {
        return new Role(key, name, lineDiscountLimit, ticketDiscountLimit, openItemLimit, rights, other);
    }
}
