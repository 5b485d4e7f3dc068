package org.threeplug.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.lists.Portion;
import org.threeplug.persistence.backup.BackupDesk;
import org.threeplug.records.EraseEntry;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RecordType;
import org.threeplug.records.Row;
import org.threeplug.server.compose.OpenStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `pos records erase KIND NUMBER`: forgets the people in the lines of a record, also in the backups within reach, and says where something
/// may be left.
@Command(name = "erase", mixinStandardHelpOptions = true)
final class RecordsErase extends RecordsCommand.OfKind {

    @Parameters(index = "1", paramLabel = "NUMBER", descriptionKey = "records.number")
    private String number = "";

    @Option(names = "--only", paramLabel = "NAME", descriptionKey = "records.only")
    private String only = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "customer.reason")
    private String reason = "";

    @Option(names = "--yes", descriptionKey = "customer.yes")
    private boolean yes;

    @Mixin
    private final Authority authority = new Authority();

    RecordsErase(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected Answer answer() {
        var type = kind();
        try (var store = openStore()) {
            if (!type.isPersonal()) {
                throw new RefusedException("cli.records-nobody", type.key());
            }
            var entry = known(store, type, number);
            var line = only.isBlank() ? Optional.<UUID>empty() : Optional.of(called(type, entry, only));
            var fields = new LinkedHashMap<String, Object>();
            fields.put("erased", yes);
            if (!yes) {
                return Answer.good(terminal().texts().text("records.erase-say-yes", type.title(entry)), fields);
            }
            var erasure = new EraseEntry(Ids.next(), type, entry.id(), line, false);
            var behind = authority.asked(store, erasure.permission(), terminal(), reason);
            int people = store.get(CommandGate.class).submit(erasure, store.system("cli"), behind).orThrow();
            store.get(BackupDesk.class).forget();
            var left = PutAside.beside(store.root());
            fields.put("people", people);
            fields.put("left", left.stream().map(Path::toString).toList());
            var lines = new ArrayList<String>();
            lines.add(terminal().texts().text("records.people-erased", people));
            left.forEach(place -> lines.add(terminal().texts().text("customer.left", place.toString())));
            return Answer.good(String.join("\n", lines), fields);
        }
    }

    static Entry known(OpenStore store, RecordType type, String number) {
        var unique = type.fields().stream().filter(field -> field.is(Field.Trait.UNIQUE)).findFirst();
        var found = store.ask(new RecordList(type, RecordQuery.ALL.search(number), Portion.FIRST)).rows();
        return unique.flatMap(field -> found.stream()
                        .map(Row::entry)
                        .filter(entry -> number.equalsIgnoreCase(String.valueOf(entry.values().get(field.key()))))
                        .findFirst())
                .orElseThrow(() -> new RefusedException("cli.records-no-such", number));
    }

    static UUID called(RecordType type, Entry entry, String only) {
        return type.people().stream()
                .flatMap(list -> entry.lines(list).stream().filter(line -> list.lines().orElseThrow().title(line).equals(only)))
                .map(Entry::id)
                .findFirst()
                .orElseThrow(() -> new RefusedException("cli.records-no-such", only));
    }
}
