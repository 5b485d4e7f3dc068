package org.threeplug.persistence.backup.sealing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/// Which store a backup is of.
///
/// @param name as people call it
public record StoreLabel(UUID id, String name) {

    private static final int LONGEST = 40;
    private static final int DIGITS = 6;

    /// The name in a form for files, told apart from another store of that name by the end of its id.
    public String forFiles() {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var text = plain.isEmpty() ? "store" : plain.substring(0, Math.min(plain.length(), LONGEST));
        var digits = id.toString();
        return text + "-" + digits.substring(digits.length() - DIGITS);
    }
}
