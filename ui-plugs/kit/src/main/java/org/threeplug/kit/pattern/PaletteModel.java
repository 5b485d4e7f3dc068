package org.threeplug.kit.pattern;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kit.Work;

/// Finds places, actions and things by words typed in any order, with or without accents and with a wrong letter. What is
/// known comes at once; things come from the finder as soon as it has them. Before anything is typed there is what was
/// chosen lately.
public final class PaletteModel {

    private static final int MOST = 50;
    private static final int LONG_ENOUGH_TO_ERR = 4;
    private static final int SLIP = 3;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /// What is found; a sign before the words asks for one kind alone.
    public enum Kind {
        PLACE(""),
        ACTION(">"),
        SETTING(">"),
        GOODS(""),
        DOCUMENT("#"),
        PERSON("@");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }
    }

    /// @param group where it belongs, such as "Sell"
    /// @param icon the name of an icon of the kit
    /// @param keys the keys that do the same; may be empty
    /// @param words what it is found by too, though it is not shown, such as the help beside a setting
    public record Entry(
            Kind kind, String title, String group, String icon, String keys, Runnable run, String words) {

        public Entry(Kind kind, String title, String group, String icon, String keys, Runnable run) {
            this(kind, title, group, icon, keys, run, "");
        }

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

    /// Above which rows a heading stands.
    private final Map<Integer, String> headings = new HashMap<>();

    private final ObservableList<Entry> found = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final List<Entry> known;
    private final List<Entry> recent;
    private final Function<String, List<Entry>> finder;
    private final Work work;
    private long asked;

    /// @param finder looks for things, such as items and documents; called away from the screen's thread
    public PaletteModel(List<Entry> known, Function<String, List<Entry>> finder, Work work) {
        this(known, List.of(), finder, work);
    }

    /// The text key of the heading above a row: its kind, or that it was chosen lately.
    public Optional<String> heading(int row) {
        return Optional.ofNullable(headings.get(row));
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

    /// Whether the finder has not answered yet, so that nobody may be told that there is nothing.
    public ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    public void type(String typed) {
        long mine = ++asked;
        var question = Question.of(typed);
        searching.set(!question.wanted().isEmpty());
        if (question.wanted().isEmpty()) {
            show(unasked(question));
            return;
        }
        var here = known(question);
        show(together(here, List.of(), question));
        work.run(() -> finder.apply(question.words()), things -> {
            if (mine == asked) {
                searching.set(false);
                show(together(here, things, question));
            }
        });
    }

    /// Before anything is typed: what was chosen lately, and where one may go.
    private List<Entry> unasked(Question question) {
        var others = known.stream()
                .filter(entry -> entry.kind() == Kind.PLACE || !question.sign().isEmpty())
                .filter(entry -> !isRecent(entry));
        return Stream.concat(recent.stream(), others)
                .filter(entry -> question.takes(entry.kind()))
                .limit(MOST)
                .toList();
    }

    private List<Ranked> known(Question question) {
        return known.stream()
                .filter(entry -> question.takes(entry.kind()))
                .flatMap(entry -> rank(entry, question.wanted()).map(rank -> new Ranked(entry, rank)).stream())
                .sorted(Comparator.comparingInt(Ranked::rank))
                .toList();
    }

    /// What was chosen before comes first among what was found, then kind by kind; what is only meant by a slip of the
    /// finger comes last.
    private List<Entry> together(List<Ranked> here, List<Entry> things, Question question) {
        var meant = Stream.concat(
                        here.stream().filter(one -> one.rank() < SLIP).map(Ranked::entry),
                        things.stream().filter(entry -> question.takes(entry.kind())))
                .toList();
        var before = recent.stream().filter(old -> meant.stream().anyMatch(old::isSame));
        var others = meant.stream().filter(entry -> !isRecent(entry)).sorted(Comparator.comparing(Entry::kind));
        var slips = here.stream()
                .filter(one -> one.rank() == SLIP)
                .map(Ranked::entry)
                .sorted(Comparator.comparing(Entry::kind));
        return Stream.of(before, others, slips).flatMap(entries -> entries).limit(MOST).toList();
    }

    private void show(List<Entry> entries) {
        headings.clear();
        var above = "";
        for (int row = 0; row < entries.size(); row++) {
            var entry = entries.get(row);
            var kind = isRecent(entry) ? "recent" : entry.kind().name();
            if (!kind.equals(above)) {
                headings.put(row, "kit.palette." + kind.toLowerCase(Locale.ROOT));
            }
            above = kind;
        }
        found.setAll(entries);
    }

    private boolean isRecent(Entry entry) {
        return recent.stream().anyMatch(entry::isSame);
    }

    private record Ranked(Entry entry, int rank) {}

    /// How well an entry meets all words: 0 when its title begins with the first, 3 when a letter has to be forgiven.
    private static Optional<Integer> rank(Entry entry, List<String> wanted) {
        var title = folded(entry.title());
        var text = title + " " + folded(entry.group()) + " " + folded(entry.words());
        if (wanted.stream().allMatch(text::contains)) {
            return Optional.of(title.startsWith(wanted.getFirst()) ? 0 : title.contains(wanted.getFirst()) ? 1 : 2);
        }
        var words = text.split("[^\\p{L}\\p{N}]+");
        boolean near = wanted.stream()
                .allMatch(word -> text.contains(word) || Stream.of(words).anyMatch(known -> isSlip(word, known)));
        return near ? Optional.of(SLIP) : Optional.empty();
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
