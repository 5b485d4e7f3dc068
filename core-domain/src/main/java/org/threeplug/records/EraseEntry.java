package org.threeplug.records;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Forgets who the people in the lines of a record are, everywhere and for good, those who were taken out before too. The keys that the
/// journal seals their data with are destroyed when this command is on the disk. In the journal it bears the name of the kind, such as
/// `suppliers.erase`.
///
/// @param line one of them alone; all where it is empty
/// @param again for somebody who was erased before, and whom a restored store does not know to be
@Declared("records.erase")
public record EraseEntry(
        @NotNull UUID key, @NotNull RecordType type, @NotNull UUID id, @NotNull Optional<UUID> line, boolean again)
        implements Command<Integer> {

    @Override
    public CommandName called() {
        return KindCommand.ERASE.of(type);
    }

    @Override
    public Permission permission() {
        return type.permission(Act.ERASE);
    }

    /// @return how many were forgotten
    @Override
    public Integer run(Tx tx) {
        var book = tx.port(RecordBook.class);
        var entry = book.entry(type, id).orElseThrow(() -> new RefusedException("records.unknown"));
        if (tx.justification().reason().isEmpty()) {
            throw new RefusedException("records.erasure-reason");
        }
        var people = people(book).stream().filter(person -> !book.isErased(person)).collect(Collectors.toSet());
        if (people.isEmpty()) {
            throw new RefusedException("records.nobody-to-erase", type.title(entry));
        }
        book.erase(type, id, people, tx.now());
        tx.raise(new Event("records.kind-changed", type.key()));
        tx.raise(new Event("records.saved", id.toString()));
        return people.size();
    }

    private Set<UUID> people(RecordBook book) {
        return type.people().stream()
                .flatMap(list -> book.linesEver(type, list, id).stream())
                .filter(person -> line.isEmpty() || line.get().equals(person))
                .collect(Collectors.toSet());
    }

    @Override
    public Integer repeated(Tx tx) {
        return people(tx.port(RecordBook.class)).size();
    }
}
