package org.threeplug.persistence.sheets;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.threeplug.kernel.RefusedException;

/// The encodings that older programs write, each in its part of the world.
final class TextEncoding {

    private static final String WEST = "windows-1252";
    private static final Map<String, String> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ro", "windows-1250"),
            Map.entry("pl", "windows-1250"),
            Map.entry("cs", "windows-1250"),
            Map.entry("sk", "windows-1250"),
            Map.entry("hu", "windows-1250"),
            Map.entry("hr", "windows-1250"),
            Map.entry("sl", "windows-1250"),
            Map.entry("bs", "windows-1250"),
            Map.entry("sq", "windows-1250"),
            Map.entry("ru", "windows-1251"),
            Map.entry("uk", "windows-1251"),
            Map.entry("bg", "windows-1251"),
            Map.entry("be", "windows-1251"),
            Map.entry("mk", "windows-1251"),
            Map.entry("sr", "windows-1251"),
            Map.entry("el", "windows-1253"),
            Map.entry("tr", "windows-1254"),
            Map.entry("he", "windows-1255"),
            Map.entry("iw", "windows-1255"),
            Map.entry("ar", "windows-1256"),
            Map.entry("fa", "windows-1256"),
            Map.entry("ur", "windows-1256"),
            Map.entry("lt", "windows-1257"),
            Map.entry("lv", "windows-1257"),
            Map.entry("et", "windows-1257"),
            Map.entry("vi", "windows-1258"));

    private TextEncoding() {}

    static Charset of(Locale language) {
        return Charset.forName(BY_LANGUAGE.getOrDefault(language.getLanguage(), WEST));
    }

    /// @param name as people write it, such as `cp1250`, `1250`, `utf-8` or `latin2`
    static Charset named(String name) {
        var plain = name.strip().toLowerCase(Locale.ROOT);
        var full = plain.matches("(cp|win|windows)?[-_]?125\\d") ? "windows-" + plain.substring(plain.length() - 4) : plain;
        try {
            return Charset.forName(full);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new RefusedException("catalog.import-encoding", name);
        }
    }
}
