package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.threeplug.journal.JournalEntry;
import org.threeplug.office.Surface;
import org.threeplug.questions.Sights;
import org.threeplug.journal.PersonHeld;
import org.threeplug.records.RecordType;
import org.threeplug.words.Formats;
import org.threeplug.words.Texts;

/// What is held about people in records, as the person whom it is about reads it.
public record HeldText(KindWords words) {

    /// Without a screen.
    public static HeldText of(RecordType type, Formats formats) {
        return new HeldText(new KindWords(Texts.of(Surface.BUNDLE, formats, HeldText.class.getClassLoader()), type));
    }

    /// Who it is, and where they stand.
    public String title(PersonHeld held) {
        var name = held.name();
        return words.field(held.list()) + " · " + (name.isEmpty() ? words.texts().text("records.held.gone") : name);
    }

    /// All about one person, in lines.
    public String told(PersonHeld held) {
        var lines = new ArrayList<String>();
        var of = words.of(held.list());
        held.line().ifPresent(line -> of.type().fields().forEach(field -> {
            var said = of.said(field, line, Map.of());
            if (!said.isEmpty()) {
                lines.add(of.field(field) + ": " + said);
            }
        }));
        lines.add(words.texts().text("records.held.journal", held.traces().entries().size()));
        held.traces().entries().forEach(entry -> lines.addAll(entry(entry)));
        if (held.traces().inClear() > 0) {
            lines.add(words.texts().text("records.held.clear", held.traces().inClear()));
        }
        lines.add(words.texts().text("records.held.seen", held.seen().size()));
        held.seen().forEach(seen -> lines.add(seen(seen)));
        return String.join("\n", lines);
    }

    /// Everybody of a record, one after the other.
    public String all(List<PersonHeld> held) {
        return held.isEmpty()
                ? words.texts().text("records.held.nobody")
                : String.join("\n\n", held.stream().map(each -> title(each) + "\n" + told(each)).toList());
    }

    private List<String> entry(JournalEntry entry) {
        var head = "  %d  %s  %s  %s".formatted(
                entry.sequence(), words.texts().formats().dateTime(entry.at()), command(entry.command()), entry.actor());
        return Stream.concat(
                        Stream.of(head),
                        entry.changes().stream()
                                .flatMap(change -> change.values().stream())
                                .filter(value -> value.personal() && !value.before().equals(value.after()))
                                .map(value -> "    " + value.column() + ": “" + value.before() + "” → “" + value.after() + "”"))
                .toList();
    }

    private String command(String name) {
        var key = "command." + name;
        return words.texts().has(key) ? words.texts().text(key) : name;
    }

    private String seen(Sights.Row row) {
        var times = row.sight().times() == 1 ? "" : " × " + row.sight().times();
        return "  " + words.texts().formats().dateTime(row.sight().last()) + "  " + row.seer() + times;
    }
}
