package org.threeplug.operations.sales;

import java.math.BigDecimal;
import java.util.Optional;
import org.threeplug.identity.Role;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.records.Entry;
import org.threeplug.sales.SaleNeeds;
import org.threeplug.settings.Register;
import org.threeplug.settings.StoreSettings;
import org.threeplug.settings.TillSettings;

/// Who sells, where, by which rules.
///
/// @param chosen of [TillSettings]
/// @param limits what the cashier gives without asking
record TillSeat(Register register, Actor actor, StoreSettings store, Entry chosen, SaleNeeds.Limits limits) {

    static TillSeat of(Actor actor, TillShop shop) {
        var store = shop.settings().store().orElseThrow(() -> new IllegalStateException("The store is not set up"));
        var id = actor.origin().register();
        var register = shop.settings().registers().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no register " + id));
        var role = shop.identity().role(actor.role());
        return new TillSeat(
                register,
                actor,
                store,
                shop.settings().group(TillSettings.GROUP),
                new SaleNeeds.Limits(
                        role.map(Role::lineDiscountLimit).orElse(Percent.ZERO),
                        role.map(Role::ticketDiscountLimit).orElse(Percent.ZERO),
                        role.map(Role::openItemLimit).orElse(Optional.of(BigDecimal.ZERO))));
    }

    Percent lineLimit() {
        return limits.line();
    }

    Percent ticketLimit() {
        return limits.ticket();
    }

    boolean may(String right) {
        return actor.may(new Permission(right));
    }
}
