package org.threeplug.words;

import java.util.Locale;

/// How a language is written, as far as it decides where a line begins and which font it wants.
public enum Script {
    LATIN("latn", false),
    ARABIC("arab", true),
    HEBREW("hebr", true);

    private final String key;
    private final boolean rightToLeft;

    Script(String key, boolean rightToLeft) {
        this.key = key;
        this.rightToLeft = rightToLeft;
    }

    public static Script of(Locale language) {
        return switch (language.getLanguage()) {
            case "ar", "fa", "ur", "ps", "ckb" -> ARABIC;
            case "he", "iw", "yi" -> HEBREW;
            default -> LATIN;
        };
    }

    /// Four letters, after ISO 15924.
    public String key() {
        return key;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }
}
