package org.threeplug.kernel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A value of which the program knows some and plugs bring more, such as a kind of document. It is known by its key: that is
/// how the books hold it, and a key that nobody brings any more, because its plug is off, is shown and kept as it is. What the
/// program knows is there once, so `==` tells those apart; others are compared by [#equals].
public abstract class Registered implements Comparable<Registered> {

    /// The program's own are in capitals; those of plugs bear the plug's id and a dot before their name.
    private static final Pattern OURS = Pattern.compile("[A-Z][A-Z_]*");
    private static final Pattern OF_A_PLUG = Pattern.compile("[a-z][a-z0-9-]*\\.[a-z0-9.-]+");

    private static final int AFTER_OURS = Integer.MAX_VALUE;

    /// Those of one sort that the program itself knows.
    protected static final class Known<R extends Registered> {

        private final Map<String, R> byKey;
        private final List<R> inOrder;
        private final Function<String, R> brought;

        /// @param brought makes one that a plug brings, of its key
        public Known(Function<String, R> brought, List<R> ours) {
            this.brought = brought;
            this.byKey = ours.stream().collect(Collectors.toUnmodifiableMap(Registered::name, one -> one));
            this.inOrder = ours.stream().sorted().toList();
        }

        /// By its key, whoever brings it.
        public R of(String key) {
            var ours = byKey.get(key);
            return ours == null ? brought.apply(key) : ours;
        }

        /// By their places.
        public List<R> all() {
            return inOrder;
        }
    }

    private final String name;
    private final int place;

    /// One that the program knows.
    ///
    /// @param place among the others that it knows
    protected Registered(String name, int place) {
        this.name = name;
        this.place = place;
    }

    /// One that a plug brings, or brought.
    ///
    /// @throws IllegalArgumentException for what cannot be a key
    protected Registered(String key) {
        this(key, AFTER_OURS);
        if (!OURS.matcher(key).matches() && !isOfAPlug(key)) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
    }

    /// Whether a key is one that a plug may bring.
    public static boolean isOfAPlug(String key) {
        return OF_A_PLUG.matcher(key).matches();
    }

    /// The key, as the books hold it.
    public final String name() {
        return name;
    }

    /// Its place among those that the program knows; all others come after them.
    public final int ordinal() {
        return place;
    }

    /// Whether the program itself knows it.
    public final boolean isOurs() {
        return place != AFTER_OURS;
    }

    /// For a list in words when nobody brings words: the key without its plug, `loyalty.points-out` is `Points out`.
    public final String plainWords() {
        return plainWords(name);
    }

    /// As [#plainWords()], of a key by itself.
    public static String plainWords(String key) {
        var words = key.substring(key.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    @Override
    public final int compareTo(Registered other) {
        return place == other.place ? name.compareTo(other.name) : Integer.compare(place, other.place);
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Registered one && getClass() == one.getClass() && name.equals(one.name);
    }

    @Override
    public final int hashCode() {
        return name.hashCode();
    }

    @Override
    public final String toString() {
        return name;
    }
}
