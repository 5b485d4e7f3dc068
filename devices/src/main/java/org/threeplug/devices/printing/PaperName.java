package org.threeplug.devices.printing;

import java.util.regex.Pattern;

/// Names of papers are names of files too, so they are kept plain.
final class PaperName {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_(][\\p{L}\\p{M}\\p{N} ._()+#-]{0,150}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()+#-]");

    private PaperName() {}

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /// What may not be in the name of a file becomes a line below.
    static String plain(String name) {
        var plain = OTHER.matcher(name).replaceAll("_");
        return isPlain(plain) ? plain : "_" + plain.substring(0, Math.min(plain.length(), 150));
    }
}
