package org.threeplug.office;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.Optional;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Registered;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Panels;
import org.threeplug.kit.pattern.ListExports;
import org.threeplug.kit.pattern.ListMemory;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// What every office screen is drawn on: the words, the window's panels and its messages, how a person has arranged
/// their lists, and the way lists take out of the program.
public record Surface(
        @Named(Surface.TEXTS) Texts texts, Panels panels, Notices notices, ListMemory memory, ListExports exports) {

    /// Names the binding of the words of pages: the plug's own and the office's.
    public static final String TEXTS = "office";

    /// The base name of the words that pages of all plugs share.
    public static final String BUNDLE = "org.threeplug.office.texts";

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

    /// What the office calls a kind of something; one that a plug brings, or brought, is called by its key.
    public String word(String family, Registered kind) {
        var key = family + "." + kind.name();
        return texts.has(key) ? texts.text(key) : kind.plainWords();
    }

    /// What would be lost by leaving a form now.
    public Optional<String> unsaved(Fields fields, String title) {
        return fields.changed().get()
                ? Optional.of(texts.count("office.unsaved", fields.changes().size(), title))
                : Optional.empty();
    }

    public void done(String key, Object... arguments) {
        notices.done(text(key, arguments));
    }

    /// What is done to so many.
    public void doneWith(String key, long number, Object... more) {
        notices.done(texts.count(key, number, more));
    }

    public void refused(Refusal why) {
        notices.refused(why, texts);
    }
}
