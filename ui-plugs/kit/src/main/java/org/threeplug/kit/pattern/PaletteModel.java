package org.threeplug.kit.pattern;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kit.Work;

/// Finds places, actions and things by words typed in any order, with or without accents and with a wrong letter. What is
/// known comes at once; things come from the finder as soon as it has them. Before anything is typed there is what was
/// chosen lately.
public final class PaletteModel {

    private static final int MOST = 50;
    private static final int LONG_ENOUGH_TO_ERR = 4;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /// What is found; a sign before the words asks for one kind alone.
    public enum Kind {
        PLACE(""),
        ACTION(">"),
        GOODS(""),
        DOCUMENT("#"),
        PERSON("@"),
        SETTING(">");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /// @param group where it belongs, such as "Sell"
    /// @param icon the name of an icon of the kit
    /// @param keys the keys that do the same; may be empty
    public record Entry(Kind kind, String title, String group, String icon, String keys, Runnable run) {

        /// A place.
        public Entry(String title, String group, String icon, String keys, Runnable run) {
            this(Kind.PLACE, title, group, icon, keys, run);
        }

        /// Whether it leads to the same.
        public boolean isSame(Entry other) {
            return kind == other.kind && title.equals(other.title) && group.equals(other.group);
        }
    }

    private record Question(String sign, String words, List<String> wanted) {

        static Question of(String typed) {
            var text = typed.strip();
            var sign = Stream.of("#", "@", ">").filter(text::startsWith).findFirst().orElse("");
            var words = text.substring(sign.length()).strip();
            var wanted = Stream.of(folded(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
            return new Question(sign, words, wanted);
        }

        boolean takes(Kind kind) {
            return sign.isEmpty() || sign.equals(kind.sign);
        }
    }

    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final List<Entry> known;
    private final List<Entry> recent;
    private final Function<String, List<Entry>> finder;
    private final Work work;
    private long asked;

    /// @param finder looks for things, such as items and documents; called away from the screen's thread
    public PaletteModel(List<Entry> known, Function<String, List<Entry>> finder, Work work) {
        this(known, List.of(), finder, work);
    }

    /// @param recent what was chosen lately, the last first
    public PaletteModel(List<Entry> known, List<Entry> recent, Function<String, List<Entry>> finder, Work work) {
        this.known = List.copyOf(known);
        this.recent = List.copyOf(recent);
        this.finder = finder;
        this.work = work;
        type("");
    }

    public ObservableList<Entry> found() {
        return found;
    }

    public void type(String typed) {
        long mine = ++asked;
        var question = Question.of(typed);
        var here = known(question);
        found.setAll(here);
        if (!question.wanted().isEmpty()) {
            work.run(() -> finder.apply(question.words()), things -> {
                if (mine == asked) {
                    found.setAll(together(here, things, question));
                }
            });
        }
    }

    private List<Entry> known(Question question) {
        if (question.wanted().isEmpty()) {
            var others = known.stream()
                    .filter(entry -> entry.kind() == Kind.PLACE || !question.sign().isEmpty())
                    .filter(entry -> recent.stream().noneMatch(entry::isSame));
            return Stream.concat(recent.stream(), others)
                    .filter(entry -> question.takes(entry.kind()))
                    .limit(MOST)
                    .toList();
        }
        return known.stream()
                .filter(entry -> question.takes(entry.kind()))
                .flatMap(entry -> rank(entry, question.wanted()).map(rank -> new Ranked(entry, rank)).stream())
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::entry)
                .limit(MOST)
                .toList();
    }

    /// What was chosen before comes first among what was found; all that is not meant by a slip of a finger before the
    /// rest.
    private List<Entry> together(List<Entry> here, List<Entry> things, Question question) {
        var all = Stream.concat(here.stream(), things.stream())
                .filter(entry -> question.takes(entry.kind()))
                .toList();
        var before = all.stream().filter(entry -> recent.stream().anyMatch(entry::isSame));
        var others = all.stream().filter(entry -> recent.stream().noneMatch(entry::isSame));
        return Stream.concat(before, others).limit(MOST).toList();
    }

    private record Ranked(Entry entry, int rank) {}

    /// How well an entry meets all words: 0 when its title begins with the first, 3 when a letter has to be forgiven.
    private static Optional<Integer> rank(Entry entry, List<String> wanted) {
        var title = folded(entry.title());
        var text = title + " " + folded(entry.group());
        if (wanted.stream().allMatch(text::contains)) {
            return Optional.of(title.startsWith(wanted.getFirst()) ? 0 : title.contains(wanted.getFirst()) ? 1 : 2);
        }
        var words = text.split("[^\\p{L}\\p{N}]+");
        boolean near = wanted.stream()
                .allMatch(word -> text.contains(word) || Stream.of(words).anyMatch(known -> isSlip(word, known)));
        return near ? Optional.of(3) : Optional.empty();
    }

    /// Whether the beginning of a known word differs from what was typed by one letter too many, too few, wrong, or by
    /// two that changed places.
    static boolean isSlip(String typed, String known) {
        if (typed.length() < LONG_ENOUGH_TO_ERR || known.isEmpty() || typed.charAt(0) != known.charAt(0)) {
            return false;
        }
        int same = 0;
        while (same < typed.length() && same < known.length() && typed.charAt(same) == known.charAt(same)) {
            same++;
        }
        var rest = typed.substring(same);
        var left = known.substring(same);
        return rest.isEmpty()
                || left.startsWith(rest.substring(1))
                || !left.isEmpty() && (left.substring(1).startsWith(rest) || left.substring(1).startsWith(rest.substring(1)))
                || rest.length() > 1
                        && left.length() > 1
                        && rest.charAt(0) == left.charAt(1)
                        && rest.charAt(1) == left.charAt(0)
                        && left.substring(2).startsWith(rest.substring(2));
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
