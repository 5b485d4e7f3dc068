package org.threeplug.kit.pattern;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kit.Work;

/// Finds places, actions and things by words typed in any order, with or without accents. Places come at once; things
/// come from the finder as soon as it has them.
public final class PaletteModel {

    private static final int MOST = 50;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /// @param group where it belongs, such as "Sell"
    /// @param icon the name of an icon of the kit
    /// @param keys the keys that do the same; may be empty
    public record Entry(String title, String group, String icon, String keys, Runnable run) {}

    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final List<Entry> places;
    private final Function<String, List<Entry>> finder;
    private final Work work;
    private long asked;

    /// @param finder looks for things, such as items and documents; called away from the screen's thread
    public PaletteModel(List<Entry> places, Function<String, List<Entry>> finder, Work work) {
        this.places = List.copyOf(places);
        this.finder = finder;
        this.work = work;
        found.setAll(this.places);
    }

    public ObservableList<Entry> found() {
        return found;
    }

    public void type(String words) {
        long question = ++asked;
        var wanted = Stream.of(folded(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        var here = places.stream()
                .filter(entry -> {
                    var text = folded(entry.title() + " " + entry.group());
                    return wanted.stream().allMatch(text::contains);
                })
                .limit(MOST)
                .toList();
        found.setAll(here);
        if (!wanted.isEmpty()) {
            work.run(() -> finder.apply(words.strip()), things -> {
                if (question == asked) {
                    found.setAll(Stream.concat(here.stream(), things.stream()).limit(MOST).toList());
                }
            });
        }
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
