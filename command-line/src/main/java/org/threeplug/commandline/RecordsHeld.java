package org.threeplug.commandline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.records.HeldText;
import org.threeplug.questions.Sights;
import org.threeplug.records.ExportEntries;
import org.threeplug.journal.HeldAboutPeople;
import org.threeplug.journal.PersonHeld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos records held KIND NUMBER`: everything that is held about the people in the lines of a record. That it was taken out stands in
/// the journal.
@Command(name = "held", mixinStandardHelpOptions = true)
final class RecordsHeld extends RecordsCommand.OfKind {

    @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "records.number")
    private String number = "";

    @Option(names = "--only", paramLabel = "NAME", descriptionKey = "records.only")
    private String only = "";

    @Mixin
    private final Authority authority = new Authority();

    RecordsHeld(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        var type = kind();
        try (var store = openStore()) {
            if (!type.isPersonal()) {
                throw new RefusedException("cli.records-nobody", type.key());
            }
            var entry = RecordsErase.known(store, type, number);
            var line = only.isBlank() ? Optional.<UUID>empty() : Optional.of(RecordsErase.called(type, entry, only));
            var export = new ExportEntries(Ids.next(), type, "held", number);
            var behind = authority.asked(store, export.permission(), terminal(), "");
            store.get(CommandGate.class).submit(export, store.system("cli"), behind).orThrow();
            var held = store.ask(new HeldAboutPeople(type, entry.id(), line));
            var fields = new LinkedHashMap<String, Object>();
            fields.put("kind", type.key());
            fields.put("record", entry.id().toString());
            fields.put("people", held.stream().map(RecordsHeld::fields).toList());
            return Answer.good(HeldText.of(type, formats(store)).all(held), fields);
        }
    }

    private static Map<String, Object> fields(PersonHeld held) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", held.person().toString());
        fields.put("list", held.list().key());
        var values = new LinkedHashMap<String, Object>();
        held.line().ifPresent(line -> held.list().lines().orElseThrow().fields().forEach(field ->
                values.put(field.key(), Optional.ofNullable(line.values().get(field.key())).map(Object::toString).orElse(""))));
        fields.put("values", values);
        fields.put("journal", held.traces().entries().stream().map(RecordsHeld::fields).toList());
        fields.put("inClear", held.traces().inClear());
        fields.put("seen", held.seen().stream().map(RecordsHeld::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(JournalEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("sequence", entry.sequence());
        fields.put("at", entry.at().toString());
        fields.put("command", entry.command());
        fields.put("by", entry.actor());
        fields.put("changes", entry.changes().stream().flatMap(change -> change.values().stream()).map(RecordsHeld::fields).toList());
        return fields;
    }

    private static List<String> fields(JournalEntry.Value value) {
        return List.of(value.column(), value.before(), value.after());
    }

    private static Map<String, Object> fields(Sights.Row row) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("by", row.seer());
        fields.put("question", row.sight().question());
        fields.put("last", row.sight().last().toString());
        fields.put("times", row.sight().times());
        return fields;
    }
}
