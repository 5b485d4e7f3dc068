package org.threeplug.operations.office;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Formats;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Panels;
import org.threeplug.kit.Texts;

/// What every office screen is drawn on: the words, the window's panels and its messages.
public record Surface(@Named(Surface.TEXTS) Texts texts, Panels panels, Notices notices) {

    /// Names the binding of the office's own words.
    public static final String TEXTS = "operations.office";

    /// The base name of the office's bundle.
    public static final String BUNDLE = "org.threeplug.operations.office_texts";

    @Inject
    public Surface {}

    public String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }

    public Formats formats() {
        return texts.formats();
    }

    /// The word for a value that the program names, such as `SALE` under `document`; free text stays as it is.
    public String word(String family, String value) {
        var key = family + "." + value;
        return texts.has(key) ? texts.text(key) : value;
    }

    public void done(String key, Object... arguments) {
        notices.done(text(key, arguments));
    }

    public void refused(Refusal why) {
        notices.refused(why, texts);
    }
}
