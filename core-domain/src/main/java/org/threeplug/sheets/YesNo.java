package org.threeplug.sheets;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The words by which sheets say yes and no.
public final class YesNo {

    private static final Set<String> YES = Set.of(
            "1", "true", "yes", "y", "x", "on", "da", "ja", "oui", "si", "sí", "sim", "да", "نعم", "active", "activ", "aktiv",
            "enabled", "published", "taxable", "نشط", "storable product", "storable", "goods", "consumable", "consu", "product",
            "variable");
    private static final Set<String> NO = Set.of(
            "0", "false", "no", "n", "off", "nu", "nein", "non", "nao", "não", "нет", "لا", "inactive", "inactiv", "inaktiv",
            "disabled", "archived", "draft", "none", "غير نشط", "service",
            "fixed", "per unit", "per_unit");

    private YesNo() {}

    public static Optional<Boolean> read(String text) {
        var small = text.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(small)) {
            return Optional.of(true);
        }
        return NO.contains(small) ? Optional.of(false) : Optional.empty();
    }

    /// Whether it is yes or no and no figure.
    static boolean isWord(String text) {
        return !text.isEmpty() && !Character.isDigit(text.charAt(0)) && read(text).isPresent();
    }
}
