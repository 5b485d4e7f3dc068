package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.identity.Role;
import org.threeplug.kernel.Money;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;

/// How far the people of a role decide alone, in words.
public final class RoleLimits {

    /// What has a limit.
    enum Limit {
        LINE,
        TICKET,
        OPEN_ITEM;

        String key() {
            return "limit." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Surface surface;
    private final Office office;

    @Inject
    public RoleLimits(Surface surface, Office office) {
        this.surface = surface;
        this.office = office;
    }

    String word(Limit limit) {
        return surface.text("roles." + limit.key());
    }

    String of(Role role, Limit limit) {
        return switch (limit) {
            case LINE -> surface.formats().percent(role.lineDiscountLimit());
            case TICKET -> surface.formats().percent(role.ticketDiscountLimit());
            case OPEN_ITEM -> openItem(role).map(surface.formats()::money).orElseGet(() -> surface.text("roles.no-limit"));
        };
    }

    Optional<Money> openItem(Role role) {
        return role.openItemLimit().map(limit -> Money.rounded(limit, office.currency()));
    }

    String yes(boolean granted) {
        return granted ? surface.text("roles.yes") : "–";
    }
}
