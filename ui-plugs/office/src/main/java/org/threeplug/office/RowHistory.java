package org.threeplug.office;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.Subject;
import org.threeplug.journal.WhatWasDone;
import org.threeplug.kit.pattern.History;
import org.threeplug.words.Texts;

/// Who changed one row of the books, when, and what, in the words of its form.
public final class RowHistory {

    private static final int MOST = 100;

    /// What changes with every save, or tells nothing.
    private static final Set<String> SILENT = Set.of("id", "edition", "failed_attempts", "locked_until");

    private final Asks asks;
    private final Office office;
    private final Texts texts;

    @Inject
    public RowHistory(Asks asks, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.asks = asks;
        this.office = office;
        this.texts = texts;
    }

    public boolean mayBeSeen() {
        return office.may("journal.view");
    }

    /// How changes are told where they are not told by the names of a family.
    public interface Telling {

        /// What a column is called, in lower case with dashes; empty for one that is not told.
        Optional<String> name(String column);

        String said(String column, String stored);

        /// Whether a changed row is one of the thing's.
        default boolean concerns(JournalEntry.Change change, UUID thing) {
            return isItself(change, thing);
        }

        /// How the changes of such a row are told.
        default Telling of(JournalEntry.Change change) {
            return this;
        }

        /// Whether a value is worth telling.
        default boolean tells(JournalEntry.Value value) {
            return true;
        }
    }

    private static boolean isItself(JournalEntry.Change change, UUID thing) {
        return change.rowKey().equals(thing.toString());
    }

    /// The same told another way.
    public void of(Subject subject, Telling telling, Set<String> commands, Consumer<List<History.Entry>> then) {
        if (mayBeSeen()) {
            office.work().run(
                    () -> read(subject, commands, telling::concerns).stream().map(entry -> told(entry, telling)).toList(), then);
        }
    }

    private History.Entry told(JournalEntry entry, Telling telling) {
        var changes = entry.changes().stream()
                .flatMap(change -> told(change, telling.of(change)))
                .collect(Collectors.joining(" · "));
        var what = texts.text("command." + entry.command());
        return new History.Entry(
                entry.at(), entry.actor(), changes.isEmpty() ? what : texts.text("history.entry", what, changes));
    }

    private Stream<String> told(JournalEntry.Change change, Telling telling) {
        return change.values().stream()
                .filter(RowHistory::isChange)
                .filter(telling::tells)
                .flatMap(value -> told(value, telling).stream());
    }

    private Optional<String> told(JournalEntry.Value value, Telling telling) {
        var column = value.column().toLowerCase(Locale.ROOT).replace('_', '-');
        return telling.name(column).map(name -> {
            var before = value.before().isEmpty() ? "" : telling.said(column, value.before());
            var after = value.after().isEmpty() ? "" : telling.said(column, value.after());
            if (value.before().isEmpty()) {
                return texts.text("history.set", name, after);
            }
            return value.after().isEmpty()
                    ? texts.text("history.emptied", name, before)
                    : texts.text("history.turned", name, before, after);
        });
    }

    /// @param family what the names of the fields begin with in the bundle, such as `customer`
    /// @param commands that change such rows; what else was done with the thing, such as a sale, is no change of it
    public void of(Subject subject, String family, Set<String> commands, Consumer<List<History.Entry>> then) {
        if (mayBeSeen()) {
            boolean personal = office.may("journal.personal");
            office.work().run(
                    () -> read(subject, commands, RowHistory::isItself).stream()
                            .map(entry -> told(entry, family, personal))
                            .toList(),
                    then);
        }
    }

    private List<JournalEntry> read(
            Subject subject, Set<String> commands, BiPredicate<JournalEntry.Change, UUID> concerns) {
        return asks.ask(new WhatWasDone(subject, commands, MOST)).stream()
                .map(entry -> entry.with(entry.changes().stream()
                        .filter(change -> concerns.test(change, subject.id()))
                        .toList()))
                .filter(entry -> !entry.changes().isEmpty())
                .toList();
    }

    private History.Entry told(JournalEntry entry, String family, boolean personal) {
        var command = "command." + entry.command();
        var changes = entry.changes().stream()
                .flatMap(change -> change.values().stream())
                .filter(RowHistory::isChange)
                .filter(value -> !SILENT.contains(value.column().toLowerCase(Locale.ROOT)))
                .map(value -> told(value, family, personal))
                .collect(Collectors.joining(" · "));
        var what = texts.has(command) ? texts.text(command) : entry.command();
        return new History.Entry(
                entry.at(), entry.actor(), changes.isEmpty() ? what : texts.text("history.entry", what, changes));
    }

    /// A secret is written as dots before and after; that it stands among the changes says enough.
    private static boolean isChange(JournalEntry.Value value) {
        return !value.before().equals(value.after()) || isSecret(value) && !value.after().isEmpty();
    }

    private static boolean isSecret(JournalEntry.Value value) {
        return value.column().toLowerCase(Locale.ROOT).endsWith("_hash");
    }

    private String told(JournalEntry.Value value, String family, boolean personal) {
        var column = value.column().toLowerCase(Locale.ROOT).replace('_', '-');
        var name = name(family, column);
        if (value.personal() && !personal || isSecret(value)) {
            return texts.text("history.changed", name);
        }
        var before = said(family, column, value.before());
        var after = said(family, column, value.after());
        if (value.before().isEmpty()) {
            return texts.text("history.set", name, after);
        }
        return value.after().isEmpty()
                ? texts.text("history.emptied", name, before)
                : texts.text("history.turned", name, before, after);
    }

    private String name(String family, String column) {
        var key = family + "." + switch (column) {
            case "pin-hash" -> "pin";
            case "password-hash" -> "password";
            case "role-key" -> "role";
            case "active" -> "state";
            default -> column;
        };
        return texts.has(key) ? texts.text(key) : column.replace('-', ' ');
    }

    private String said(String family, String column, String value) {
        var key = switch (column) {
            case "active" -> family + (Boolean.parseBoolean(value) ? ".active" : ".inactive");
            case "role-key" -> "role." + value;
            default -> "";
        };
        if (column.equals("language") && !value.isEmpty()) {
            return Locale.forLanguageTag(value).getDisplayLanguage(texts.locale());
        }
        if (value.equals(JournalEntry.ERASED)) {
            return texts.text("journal.erased");
        }
        return !value.isEmpty() && texts.has(key) ? texts.text(key) : value.replace('\n', ' ');
    }
}
