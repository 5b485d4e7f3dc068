package org.threeplug.parties;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Who somebody is in one role, as far as it tells them from others.
///
/// @param record the customer or the supplier
public record Known(UUID record, String number, String name, String taxNumber, String email, String phone) {

    /// Shorter ones are shared by many.
    private static final int SHORTEST_PHONE = 7;

    /// With a country's figures before them or without.
    private static final int PHONE = 9;

    /// What two records have in common.
    public enum Trait {
        TAX_NUMBER,
        EMAIL,
        PHONE,
        NAME
    }

    /// Letters and figures alone; nothing where there is none.
    public String taxKey() {
        return taxNumber.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    public String emailKey() {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// The last figures; nothing where they are too few to tell somebody.
    public String phoneKey() {
        var figures = phone.replaceAll("[^0-9]", "");
        return figures.length() < SHORTEST_PHONE ? "" : figures.substring(Math.max(0, figures.length() - PHONE));
    }

    public String nameKey() {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /// What both have in common; nothing where they may be anybody.
    public Set<Trait> same(Known other) {
        var same = EnumSet.noneOf(Trait.class);
        add(same, Trait.TAX_NUMBER, taxKey(), other.taxKey());
        add(same, Trait.EMAIL, emailKey(), other.emailKey());
        add(same, Trait.PHONE, phoneKey(), other.phoneKey());
        add(same, Trait.NAME, nameKey(), other.nameKey());
        return same;
    }

    private static void add(Set<Trait> same, Trait trait, String one, String other) {
        if (!one.isEmpty() && one.equals(other)) {
            same.add(trait);
        }
    }
}
