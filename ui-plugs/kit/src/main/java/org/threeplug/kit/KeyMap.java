package org.threeplug.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys of a screen with the words that explain them: handled, printed on buttons and listed under F1 from here.
///
/// ```java
/// KeyMap.of().on("F8", texts.text("till.cash"), model::payCash).on("Shortcut+S", texts.text("kit.form.save"), form::save)
/// ```
public final class KeyMap {

    /// @param keys as a person reads them, such as `F8` or `Ctrl+S`
    public record Entry(KeyCombination combination, String keys, String words, Runnable action) {}

    public static final KeyMap NONE = new KeyMap(List.of());

    private final List<Entry> entries;

    private KeyMap(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    public static KeyMap of() {
        return NONE;
    }

    /// @param keys as [KeyCombination#valueOf(String)] reads them
    public KeyMap on(String keys, String words, Runnable action) {
        var more = new ArrayList<>(entries);
        var combination = KeyCombination.valueOf(keys);
        more.add(new Entry(combination, keys.replace("Shortcut", "Ctrl"), words, action));
        return new KeyMap(more);
    }

    public List<Entry> entries() {
        return entries;
    }

    /// Runs the first action whose keys match; the answer says whether there was one.
    public boolean handle(KeyEvent event) {
        for (var entry : entries) {
            if (entry.combination().match(event)) {
                entry.action().run();
                return true;
            }
        }
        return false;
    }
}
