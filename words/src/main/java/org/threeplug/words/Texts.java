package org.threeplug.words;

import java.text.Bidi;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Refusal;

/// The words of one plug in one language; words it lacks come from those that everybody shares. Every text is a [MessageFormat], so an
/// apostrophe is written ’ or ''.
///
/// ```java
/// texts.text("till.parked", 3)                    // "3 parked carts"
/// texts.count("till.lines", 2)                    // picks till.lines.one, .few, .other … by the language's rule
/// texts.refusal(refused.refusal())                // "Only 4 of Milk 1 l are left. …"
/// ```
public final class Texts {

    /// The words that everybody shares, behind every plug's own.
    public static final String SHARED = "org.threeplug.words.texts";

    /// The sentences for what the business refuses, behind them all.
    public static final String REFUSALS = "org.threeplug.texts.refusals";

    /// Unseen, but of a direction.
    private static final String LEFT_TO_RIGHT = "\u200E";

    private static final ResourceBundle.Control ENGLISH_LAST =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final List<ResourceBundle> own;
    private final ResourceBundle kit;
    private final ResourceBundle refusals;
    private final Map<String, String> more;
    private final Formats formats;

    private Texts(
            List<ResourceBundle> own, ResourceBundle kit, ResourceBundle refusals, Map<String, String> more, Formats formats) {
        this.more = more;
        this.own = own;
        this.kit = kit;
        this.refusals = refusals;
        this.formats = formats;
    }

    /// @param baseName of the bundle, such as `org.threeplug.operations.texts`
    /// @param loader the class loader of the plug
    public static Texts of(String baseName, Formats formats, ClassLoader loader) {
        var locale = formats.locale();
        return new Texts(
                List.of(ResourceBundle.getBundle(baseName, locale, loader, ENGLISH_LAST)),
                ResourceBundle.getBundle(SHARED, locale, Texts.class.getClassLoader(), ENGLISH_LAST),
                ResourceBundle.getBundle(REFUSALS, locale, Texts.class.getClassLoader(), ENGLISH_LAST),
                Map.of(),
                formats);
    }

    /// The same words behind those of another bundle, which go first.
    public Texts behind(String baseName, ClassLoader loader) {
        var first = ResourceBundle.getBundle(baseName, locale(), loader, ENGLISH_LAST);
        return new Texts(Stream.concat(Stream.of(first), own.stream()).toList(), kit, refusals, more, formats);
    }

    /// The shared words alone, every amount with its currency; for tests and the kit's gallery.
    public static Texts kit(Locale locale) {
        return of(SHARED, new Formats(locale, ZoneId.of("UTC"), Set.of()), Texts.class.getClassLoader());
    }

    public Locale locale() {
        return formats.locale();
    }

    public Formats formats() {
        return formats;
    }

    /// The same words with the formats of a shop that uses these currencies.
    public Texts in(Set<Currency> currencies) {
        return new Texts(own, kit, refusals, more, new Formats(formats.locale(), formats.zone(), currencies));
    }

    /// The text, its places filled; a key nobody has stands out as `⟦key⟧`, which the gallery refuses.
    public String text(String key, Object... arguments) {
        return found(key)
                .map(pattern -> new MessageFormat(pattern, locale())
                        .format(Stream.of(arguments).map(this::shown).toArray()))
                .orElse("⟦" + key + "⟧");
    }

    /// In a sentence that runs from right to left, a figure keeps its sign in front, a path its slash and `1-SALE-000042` its 1.
    private Object shown(Object argument) {
        var shown = formats.show(argument);
        return Script.of(locale()).isRightToLeft() && !(shown instanceof Number) && wouldTurnRound(shown.toString())
                ? LEFT_TO_RIGHT + shown
                : shown;
    }

    /// What begins with a sign, or with a figure and has letters later on: only letters have a direction of their own.
    private static boolean wouldTurnRound(String text) {
        return !text.isEmpty()
                && !Character.isLetter(text.codePointAt(0))
                && (!Character.isDigit(text.codePointAt(0)) || text.codePoints().anyMatch(Character::isLetter))
                && !Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// The same words and further ones that were made of declarations.
    public Texts with(Map<String, String> further) {
        return new Texts(own, kit, refusals, Map.copyOf(further), formats);
    }

    /// A text with its places still open, to make others of.
    public String pattern(String key) {
        return found(key).orElse("⟦" + key + "⟧");
    }

    public boolean has(String key) {
        return found(key).isPresent();
    }

    /// The keys of the screen's own words that begin so.
    public Stream<String> keys(String beginning) {
        return Stream.concat(own.stream().flatMap(bundle -> bundle.keySet().stream()), more.keySet().stream()).filter(key -> key.startsWith(beginning));
    }

    /// The form of `key` that the language uses for this number of things; the number itself is place 0.
    public String count(String key, long number, Object... more) {
        var arguments = Stream.concat(Stream.of(number), Stream.of(more)).toArray();
        var form = key + "." + PluralForm.of(locale(), number).name().toLowerCase(Locale.ROOT);
        return text(has(form) ? form : key + ".other", arguments);
    }

    /// The sentence of a refusal: `refused.<code>`. Where several things are wrong, the sentence of each.
    public String refusal(Refusal refusal) {
        return refusal.all().stream()
                .map(each -> text("refused." + each.code(), each.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    /// The sentence of a fault, with the code that support can search for.
    public String fault(Fault fault) {
        var key = "fault." + fault.code();
        return has(key) ? text(key) : text("kit.fault", fault.code());
    }

    private Optional<String> found(String key) {
        return own.stream()
                .flatMap(bundle -> in(bundle, key).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(more.get(key)))
                .or(() -> in(kit, key))
                .or(() -> in(refusals, key));
    }

    private static Optional<String> in(ResourceBundle bundle, String key) {
        try {
            return Optional.of(bundle.getString(key));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
