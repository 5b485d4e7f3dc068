package org.threeplug.office.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.office.Surface;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.KindCommand;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Sight;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// The words of one declared kind: its own under `kind.<key>`, and those that all kinds have in common with its name in them.
public record KindWords(Texts texts, RecordType type) {

    /// What the patterns of commands begin with, which are no commands themselves.
    public static final String PATTERNS = "command.records.";

    /// Of a list so many lines are among what a column may be taken for; more are known by their headings.
    private static final int LINES_OFFERED = 4;

    /// Where the name of the kind stands in a pattern.
    private static final String KIND = "[kind]";

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.forLanguageTag("ro"), Locale.forLanguageTag("ar"));

    /// A bundle with the words of all kinds for rights and for what stands in the journal.
    public static Texts into(Texts plain) {
        var more = new HashMap<String, String>();
        for (var type : Directories.ALL) {
            var name = plain.text("kind." + type.key());
            if (type.isPersonal()) {
                for (var question : List.of("list", "one", "held")) {
                    put(more, plain, "question." + type.key() + "." + question, "question.records." + question, name);
                }
            }
            for (var act : Act.values()) {
                put(more, plain, "right." + type.permission(act).key(), "right.records." + act.word(), name);
            }
            KindCommand.all(type).forEach((command, pattern) -> {
                var way = "kind." + type.key() + ".way." + command.name().substring(type.key().length() + 1);
                // older records stand under the first name that the command had
                for (var known : List.of(command.name(), command.word())) {
                    put(more, plain, "command." + known, "command." + pattern, plain.has(way) ? name + " – " + plain.text(way) : name);
                    put(more, plain, "told.command." + known, "told.command." + pattern, name);
                }
            });
        }
        return plain.with(more);
    }

    private static void put(Map<String, String> more, Texts plain, String key, String pattern, String name) {
        more.put(key, plain.pattern(pattern).replace(KIND, name.replace("'", "''")));
    }

    /// Every key that the words of a kind need, for the test that holds them.
    public static List<String> keys(RecordType type) {
        var start = "kind." + type.key();
        var keys = new ArrayList<>(List.of(start, start + ".new", start + ".empty.how"));
        keys.addAll(ofFields(type));
        type.lists().stream().flatMap(list -> list.lines().stream()).forEach(of -> {
            keys.add("kind." + of.key() + ".add");
            keys.addAll(ofFields(of));
        });
        type.states().ifPresent(machine -> machine.transitions().forEach(way -> keys.add(start + ".way." + way.key())));
        type.rights().keySet().forEach(right -> keys.add("right." + right));
        return keys;
    }

    /// All words that the form of settings may ask for; a sentence beside a field need not be there.
    public static List<String> ofGroup(RecordType group) {
        var keys = new ArrayList<String>();
        keys.add("kind." + group.key());
        for (var key : ofFields(group)) {
            keys.add(key);
            keys.add(key + ".help");
        }
        return keys;
    }

    private static List<String> ofFields(RecordType type) {
        var keys = new ArrayList<String>();
        for (var field : type.fields()) {
            var key = "kind." + type.key() + "." + field.dashed();
            keys.add(key);
            if (field.holds() instanceof Holds.Choice<?>(var of)) {
                for (var constant : of.getEnumConstants()) {
                    keys.add(key + "." + constant.name());
                }
            }
            field.seenBy().ifPresent(right -> keys.add("right." + right));
        }
        return keys;
    }

    /// The words of the lines in a list.
    KindWords of(Field<?> list) {
        return new KindWords(texts, list.lines().orElseThrow());
    }

    /// What the button says that adds one of these lines.
    String addLine() {
        return texts.text(key(".add"));
    }

    /// What heads a column of a file that holds a field of so many a line of a list.
    String heading(Field<?> list, int number, Field<?> field) {
        return texts.text("records.line-heading", field(list), Integer.toString(number), of(list).field(field));
    }

    private String key(String end) {
        return "kind." + type.key() + end;
    }

    public String plural() {
        return texts.text(key(""));
    }

    String fresh() {
        return texts.text(key(".new"));
    }

    String emptyHow() {
        return texts.text(key(".empty.how"));
    }

    public String field(Field<?> field) {
        return texts.text(key("." + field.dashed()));
    }

    String help(Field<?> field) {
        var help = key("." + field.dashed() + ".help");
        return texts.has(help) ? texts.text(help) : "";
    }

    String way(String way) {
        return texts.text(key(".way." + way));
    }

    String constant(Field<?> field, String name) {
        return texts.text(key("." + field.dashed() + "." + name));
    }

    /// A value as people read it; nothing for what is empty.
    ///
    /// @param titles what records of other kinds are called
    public String said(Field<?> field, Entry entry, Map<UUID, String> titles) {
        var value = entry.values().get(field.key());
        return value == null
                ? field.holds() instanceof Holds.Flag ? texts.text("records.no") : ""
                : said(field, value, titles);
    }

    private String said(Field<?> field, Object value, Map<UUID, String> titles) {
        var formats = texts.formats();
        return switch (value) {
            case Money money -> formats.money(money);
            case Quantity quantity -> formats.quantity(quantity);
            case Percent percent -> formats.percent(percent);
            case LocalDate day -> formats.date(day);
            case Instant moment -> formats.dateTime(moment);
            case Boolean yes -> texts.text(yes ? "records.yes" : "records.no");
            case UUID ref -> titles.getOrDefault(ref, "");
            case Enum<?> constant -> constant(field, constant.name());
            case List<?> lines -> lines.stream()
                    .map(line -> of(field).line((Entry) line))
                    .collect(Collectors.joining("\n"));
            case String given when field.is(Field.Trait.PROGRAM) && texts.has(key("." + field.dashed() + "." + given)) ->
                texts.text(key("." + field.dashed() + "." + given));
            default -> value.toString();
        };
    }

    /// A line in one.
    private String line(Entry line) {
        return type.fields().stream()
                .filter(field -> line.values().containsKey(field.key()))
                .map(field -> said(field, line, Map.of()))
                .collect(Collectors.joining(" · "));
    }

    /// What sheets of the kind are headed with and hold, in every language of the program.
    public static RecordSheets.Wording wording(RecordType type, Formats formats) {
        var headings = new LinkedHashMap<String, String>();
        var choices = new HashMap<String, Map<String, String>>();
        for (var language : LANGUAGES) {
            var texts = Texts.of(
                    Surface.BUNDLE, new Formats(language, formats.zone(), Set.of()), KindWords.class.getClassLoader());
            var words = new KindWords(texts, type);
            for (var field : type.fields()) {
                headings.putIfAbsent(words.field(field).toLowerCase(Locale.ROOT), field.key());
                headings.putIfAbsent(field.dashed(), field.key());
                headings.putIfAbsent(field.key().toLowerCase(Locale.ROOT), field.key());
                words.constants(field, field.key(), choices);
            }
            for (var list : type.lists()) {
                words.headings(list, headings);
                list.lines().orElseThrow().fields().forEach(field ->
                        words.of(list).constants(field, list.key() + "." + field.key(), choices));
            }
        }
        return new RecordSheets.Wording(headings, choices);
    }

    /// What the columns of a sheet may hold of what somebody sees, by the keys that name them; of lists the first lines.
    public SequencedMap<String, String> columns(Sight sight) {
        var columns = new LinkedHashMap<String, String>();
        sight.fields().stream()
                .filter(field -> field.lines().isEmpty() && type.isWritten(field))
                .forEach(field -> columns.put(field.key(), field(field)));
        for (var list : type.lists()) {
            for (int number = 1; number <= LINES_OFFERED; number++) {
                for (var field : sight.of(list).fields()) {
                    columns.put("%s.%s.%s".formatted(list.key(), number, field.key()), heading(list, number, field));
                }
            }
        }
        return columns;
    }

    private void headings(Field<?> list, Map<String, String> headings) {
        for (int number = 1; number <= Holds.Lines.MOST; number++) {
            for (var field : list.lines().orElseThrow().fields()) {
                var key = "%s.%s.%s".formatted(list.key(), number, field.key());
                headings.putIfAbsent(heading(list, number, field).toLowerCase(Locale.ROOT), key);
                headings.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
            }
        }
    }

    private void constants(Field<?> field, String key, Map<String, Map<String, String>> choices) {
        if (field.holds() instanceof Holds.Choice<?>(var of)) {
            for (var constant : of.getEnumConstants()) {
                choices.computeIfAbsent(key, _ -> new HashMap<>())
                        .putIfAbsent(constant(field, constant.name()).toLowerCase(Locale.ROOT), constant.name());
            }
        }
    }
}
