package org.threeplug.records;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.PlainText;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Violations;

/// What a record must be like by its declaration alone. The form, the import and the gate ask here, so all of them say the same.
public final class EntryRules {

    private EntryRules() {}

    /// As it is kept: texts without blanks around them, codes in upper case, nothing for what is empty and for a flag that is
    /// not set.
    public static Entry cleaned(RecordType type, Entry entry) {
        var values = new HashMap<String, Object>();
        for (var field : type.fields()) {
            Optional.ofNullable(entry.values().get(field.key()))
                    .map(value -> cleaned(field, value))
                    .filter(value -> !"".equals(value) && !Boolean.FALSE.equals(value) && !List.of().equals(value))
                    .ifPresent(value -> values.put(field.key(), value));
        }
        return new Entry(entry.id(), values, entry.active(), entry.edition());
    }

    private static Object cleaned(Field<?> field, Object value) {
        return switch (field.holds()) {
            case Holds.Code _ when value instanceof String text -> text.strip().toUpperCase(Locale.ROOT);
            case Holds.Text _, Holds.OneOf _ when value instanceof String text -> text.strip();
            case Holds.Moment _ when value instanceof Instant moment ->
                moment.truncatedTo(ChronoUnit.MILLIS);
            case Holds.Lines(var of) when value instanceof List<?> lines ->
                lines.stream().map(Entry.class::cast).map(line -> line(cleaned(of, line))).toList();
            default -> value;
        };
    }

    /// A line is saved with its record, and has no edition of its own.
    private static Entry line(Entry entry) {
        return new Entry(entry.id(), entry.values(), true, 0);
    }

    /// A cleaned record without the lines in which nothing stands.
    static Entry withoutEmptyLines(RecordType type, Entry entry) {
        var full = entry;
        for (var list : type.lists()) {
            var lines = entry.lines(list).stream().filter(line -> !line.values().isEmpty()).toList();
            full = full.with(list, Optional.of(lines).filter(some -> !some.isEmpty()));
        }
        return full;
    }

    /// Everything that is wrong with a cleaned record, by the keys of its fields.
    public static List<Refusal> wrong(RecordType type, Entry entry) {
        var found = type.fields().stream().flatMap(field -> wrong(field, entry)).toList();
        if (!found.isEmpty()) {
            return found;
        }
        // rules across fields look only at what is sound by itself
        var across = new Violations();
        type.checks().forEach(check -> check.look(entry, across));
        return across.found();
    }

    private static Stream<Refusal> wrong(Field<?> field, Entry entry) {
        var value = entry.values().get(field.key());
        if (value == null) {
            boolean missing = field.is(Field.Trait.REQUIRED) && field.series().isEmpty();
            return missing ? Stream.of(refused("records.needed", field)) : Stream.empty();
        }
        if (!field.holds().type().isInstance(value)) {
            throw new IllegalArgumentException("%s holds no %s".formatted(field.key(), value.getClass()));
        }
        return field.holds() instanceof Holds.Lines(var of)
                ? ofLines(field, of, ((List<?>) value).stream().map(Entry.class::cast).toList())
                : ofItself(field, value).or(() -> outOfRange(field, value)).stream();
    }

    private static Stream<Refusal> ofLines(Field<?> list, RecordType of, List<Entry> lines) {
        if (lines.size() > Holds.Lines.MOST) {
            return Stream.of(refused("records.too-many-lines", list, Integer.toString(Holds.Lines.MOST)));
        }
        var found = new ArrayList<Refusal>();
        var borne = new HashSet<List<Object>>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var path = "%s[%s]".formatted(list.key(), i);
            wrong(of, line).forEach(why -> found.add(why.below(path)));
            for (var field : of.fields()) {
                var value = line.values().get(field.key());
                if (field.is(Field.Trait.UNIQUE) && value != null && !borne.add(List.of(field.key(), value))) {
                    found.add(refused("records.line-twice", field, value.toString()).below(path));
                }
            }
        }
        return found.stream();
    }

    private static Optional<Refusal> ofItself(Field<?> field, Object value) {
        return switch (field.holds()) {
            case Holds.Text(int most, boolean lines) -> text((String) value, field, most, lines);
            case Holds.Code(int most) -> text((String) value, field, most, false);
            case Holds.OneOf(var words) -> words.contains(value)
                    ? Optional.empty()
                    : Optional.of(refused("records.not-offered", field, value.toString()));
            case Holds.Count(int decimals) ->
                ((Quantity) value).value().stripTrailingZeros().scale() > decimals
                        ? Optional.of(refused("records.too-fine", field, Integer.toString(decimals)))
                        : Optional.empty();
            case Holds.Amount _, Holds.Share _, Holds.Day _, Holds.Moment _, Holds.Flag _, Holds.Choice<?> _, Holds.Ref _,
                    Holds.Lines _ ->
                Optional.empty();
        };
    }

    private static Optional<Refusal> text(String text, Field<?> field, int most, boolean lines) {
        if (!(lines ? PlainText.isPlain(text) : PlainText.isPlainLine(text))) {
            return Optional.of(refused("input.plain-text", field));
        }
        return text.length() > most
                ? Optional.of(refused("records.too-long", field, Integer.toString(most)))
                : Optional.empty();
    }

    /// Whether a value is neither below the least nor beyond the most of a field.
    public static boolean isInRange(Field<?> field, Object value) {
        return outOfRange(field, value).isEmpty();
    }

    private static <T> Optional<Refusal> outOfRange(Field<T> field, Object held) {
        var value = field.holds().type().cast(held);
        if (field.least().filter(least -> compare(value, least) < 0).isPresent()) {
            return Optional.of(refused("records.too-small", field, said(field.least().get())));
        }
        return field.most()
                .filter(most -> compare(value, most) > 0)
                .map(most -> refused("records.too-large", field, said(most)));
    }

    @SuppressWarnings("unchecked")
    private static <T> int compare(T one, T other) {
        return ((Comparable<T>) one).compareTo(other);
    }

    /// Figures without their unit, as the sentence has it.
    private static String said(Object bound) {
        return switch (bound) {
            case Percent percent -> percent.plain();
            case Money money -> money.plain();
            default -> bound.toString();
        };
    }

    private static Refusal refused(String code, Field<?> field, String... arguments) {
        return new Refusal(code, List.of(arguments), field.key());
    }
}
