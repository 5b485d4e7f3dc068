package org.threeplug.persistence.backup.sealing;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The passphrase that the program thinks up: 150 bits in letters that are not mistaken for one another, however they
/// are typed back.
public final class RecoveryCode {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 6;
    private static final int GROUP = 5;
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + GROUPS * GROUP + "}");

    private RecoveryCode() {}

    /// Such as `7K2QX-…`, six groups.
    public static String make() {
        var random = new SecureRandom();
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> random.ints(GROUP, 0, LETTERS.length())
                        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /// @throws IllegalArgumentException for what this program never thinks up
    static String checked(String code) {
        if (!CODE.matcher(code.replace("-", "")).matches()) {
            throw new IllegalArgumentException("it is no recovery code");
        }
        return code;
    }

    /// A typed code without what does not matter; any other passphrase in Unicode's normal form.
    static String normal(char[] typed) {
        var text = Normalizer.normalize(new String(typed), Normalizer.Form.NFC).strip();
        var code = text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(code).matches() ? code : text;
    }
}
