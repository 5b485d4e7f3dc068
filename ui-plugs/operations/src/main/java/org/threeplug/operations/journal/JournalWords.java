package org.threeplug.operations.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalEntry.Change;
import org.threeplug.journal.JournalEntry.Value;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.words.Texts;

/// Records as sentences: who did what to what. A posted document tells its kind and amount, an edited thing what became of
/// it, everything else the words of its command.
final class JournalWords {

    private static final int MOST_SAID = 3;

    /// An import has changed thousands; their names would each be asked for.
    private static final int MOST_TOLD = 500;

    private final Texts texts;
    private final JournalNames names;
    private final JournalFields fields;
    private final boolean personal;

    /// @param personal whether whoever looks may see what tells who a customer is
    JournalWords(Texts texts, JournalNames names, boolean personal) {
        this.texts = texts;
        this.names = names;
        this.fields = new JournalFields(texts, names, personal);
        this.personal = personal;
    }

    /// @param entry with its changes
    String sentence(JournalEntry entry) {
        var said = switch (entry.kind()) {
            case "migration", "schema" -> texts.text("told." + entry.kind());
            default -> entry.outcome().equals(JournalEntry.DONE) ? done(entry) : refused(entry);
        };
        return entry.approver().map(name -> texts.text("told.approved", said, name)).orElse(said);
    }

    /// What became of each thing, field by field, without what keeps the books in order.
    List<Told> fields(JournalEntry entry) {
        return entry.changes().stream()
                .flatMap(change -> change.values().stream()
                        .filter(value -> !value.before().equals(value.after()))
                        .flatMap(value -> fields.field(change.table(), change.rowKey(), value).stream())
                        .map(field -> new Told(thing(change), field)))
                .limit(MOST_TOLD)
                .toList();
    }

    /// @param thing what the field belongs to
    record Told(String thing, JournalFields.Field field) {}

    private String refused(JournalEntry entry) {
        return texts.text("told.refused", who(entry), command(entry), why(entry));
    }

    private String command(JournalEntry entry) {
        var key = "command." + entry.command();
        return texts.has(key) ? texts.text(key) : entry.command();
    }

    /// The code when the bundle has no sentence for it, such as that of a plug that is switched off.
    String why(JournalEntry entry) {
        return texts.has("refused." + entry.outcome())
                ? texts.refusal(new Refusal(entry.outcome(), List.of("…", "…", "…"), ""))
                : entry.outcome();
    }

    private String who(JournalEntry entry) {
        return entry.role().equals("system") ? texts.text("told.program") : entry.actor();
    }

    private String done(JournalEntry entry) {
        if (entry.command().equals("RecordSignIn")) {
            return texts.text(isWrongSecret(entry) ? "told.sign-in.wrong" : "told.command.RecordSignIn", who(entry));
        }
        return document(entry)
                .or(() -> edited(entry))
                .orElseGet(() -> {
                    var key = "told.command." + entry.command();
                    var words = texts.has(key) ? texts.text(key, who(entry)) : who(entry) + ": " + command(entry);
                    return thing(entry).map(thing -> texts.text("told.about", words, thing)).orElse(words);
                });
    }

    private static boolean isWrongSecret(JournalEntry entry) {
        return entry.changes().stream()
                .flatMap(change -> change.values().stream())
                .anyMatch(value -> value.column().endsWith("failed_attempts") && !value.after().equals("0"));
    }

    private Optional<String> document(JournalEntry entry) {
        var row = entry.changes().stream()
                .filter(change -> change.table().equals("document") && isNew(change))
                .findFirst();
        return row.flatMap(document -> {
            var key = "told.document." + value(document, "kind").orElse("");
            if (!texts.has(key)) {
                return Optional.empty();
            }
            var words = texts.text(key, who(entry), reference(document), amount(document));
            var goods = goods(entry);
            return Optional.of(goods.isEmpty() ? words : texts.text("told.about", words, goods));
        });
    }

    private String reference(Change document) {
        var number = value(document, "number").orElse("");
        return value(document, "series").orElse("") + "-" + "0".repeat(Math.max(0, 6 - number.length())) + number;
    }

    private String amount(Change document) {
        return value(document, "total")
                .map(total -> texts.formats().money(new Money(Math.abs(Long.parseLong(total)), names.currency())))
                .orElse("");
    }

    private String goods(JournalEntry entry) {
        var lines = entry.changes().stream()
                .filter(change -> change.table().equals("document_line") && isNew(change))
                .map(line -> texts.text(
                        "told.goods",
                        value(line, "name").orElse(""),
                        texts.formats().quantity(new Quantity(
                                Long.parseLong(value(line, "quantity").orElse("0"))))))
                .toList();
        return few(lines);
    }

    /// The first of several, and how many more there are.
    private String few(List<String> all) {
        var said = new ArrayList<>(all.subList(0, Math.min(MOST_SAID, all.size())));
        if (all.size() > MOST_SAID) {
            said.add(texts.text("told.more", all.size() - MOST_SAID));
        }
        return said.stream().collect(Collectors.joining(texts.text("told.between")));
    }

    private Optional<String> edited(JournalEntry entry) {
        if (!entry.command().startsWith("Save")) {
            return Optional.empty();
        }
        return main(entry).map(change -> {
            var thing = thing(change);
            if (isNew(change) && !change.table().equals("setting")) {
                return texts.text("told.added." + change.table(), who(entry), thing);
            }
            var told = fields(entry).stream().map(Told::field).toList();
            return told.size() == 1
                    ? one(entry, thing, told.getFirst())
                    : several(entry, thing, told);
        });
    }

    private String one(JournalEntry entry, String thing, JournalFields.Field field) {
        if (!field.told()) {
            return texts.text("told.changed.hidden", who(entry), field.name(), thing);
        }
        if (field.before().isEmpty() || field.after().isEmpty()) {
            return texts.text("told.changed", who(entry), thing, change(field));
        }
        return texts.text("told.changed.one", who(entry), field.name(), thing, field.before(), field.after());
    }

    private String several(JournalEntry entry, String thing, List<JournalFields.Field> told) {
        return told.isEmpty()
                ? texts.text("told.saved", who(entry), thing)
                : texts.text("told.changed", who(entry), thing, few(told.stream().map(this::change).toList()));
    }

    private String change(JournalFields.Field field) {
        if (!field.told()) {
            return field.name();
        }
        if (field.before().isEmpty()) {
            return texts.text("told.field.set", field.name(), field.after());
        }
        return field.after().isEmpty()
                ? texts.text("told.field.cleared", field.name(), field.before())
                : texts.text("told.field", field.name(), field.before(), field.after());
    }

    private Optional<Change> main(JournalEntry entry) {
        return JournalFields.EDITED.stream()
                .flatMap(table -> entry.changes().stream().filter(change -> change.table().equals(table)))
                .findFirst();
    }

    /// What a record without a sentence of its own is about, where it is one thing with a name.
    private Optional<String> thing(JournalEntry entry) {
        var one = Stream.of("quick_key", "product", "category", "customer")
                .flatMap(table -> entry.changes().stream().filter(change -> change.table().equals(table)))
                .toList();
        return one.size() == 1 ? Optional.of(thing(one.getFirst())) : Optional.empty();
    }

    /// The name of what a row stands for.
    private String thing(Change change) {
        return switch (change.table()) {
            case "product_unit", "barcode" -> value(change, "product_id")
                    .map(id -> names.of("product", id))
                    .orElseGet(() -> names.of("product", change.rowKey().split(",")[0]));
            case "quick_key" -> value(change, "product_id").map(id -> names.of("product", id)).orElse("");
            case "setting" -> texts.text("told.settings");
            case "clock_rules" -> texts.text("told.clock-rules");
            case "customer" -> personal ? named(change) : JournalFields.HIDDEN;
            default -> named(change);
        };
    }

    private String named(Change change) {
        return change.values().stream()
                .filter(value -> value.column().equals("name") && isNew(change))
                .map(Value::after)
                .map(name -> name.equals(JournalEntry.ERASED) ? texts.text("journal.erased") : name)
                .findFirst()
                .orElseGet(() -> names.of(change.table(), change.rowKey()));
    }

    private static Optional<String> value(Change change, String column) {
        return change.values().stream()
                .filter(value -> value.column().equals(column))
                .map(value -> value.after().isEmpty() ? value.before() : value.after())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static boolean isNew(Change change) {
        return change.values().stream().allMatch(value -> value.before().isEmpty());
    }
}
