package org.threeplug.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.states.Machine;
import org.threeplug.states.Transition;

/// Takes a record to another state by a declared way. In the journal it bears the name of the way, such as `assets.scrap`.
@Declared("records.move")
public record MoveEntry(
        @NotNull UUID key, @NotNull RecordType type, @NotNull UUID id, @NotBlank @Size(max = 40) String way, int edition)
        implements Command<Entry> {

    @Override
    public CommandName called() {
        return new CommandName(type.key() + "." + way, 1, List.of());
    }

    /// A way that nobody declared takes what every change takes.
    @Override
    public Permission permission() {
        return type.states()
                .flatMap(machine -> machine.transition(way).map(Transition::right))
                .map(Permission::new)
                .orElse(type.permission(Act.EDIT));
    }

    @Override
    public Entry run(Tx tx) {
        var machine = type.states().orElseThrow(() -> new RefusedException("states.unknown", way));
        return moved(machine, tx);
    }

    private <S extends Enum<S>> Entry moved(Machine<S, Entry> machine, Tx tx) {
        var saving = new Saving(type, tx);
        var known = saving.ofEdition(id, edition);
        var state = known.values().getOrDefault(machine.field(), machine.first());
        machine.against(way, known, type.title(known), state, tx.justification().reason().isPresent())
                .forEach(why -> tx.violations().add(why.field(), why.code(), why.arguments().toArray(String[]::new)));
        tx.violations().mustBeNone();
        var values = new HashMap<>(known.values());
        values.put(machine.field(), machine.transition(way).orElseThrow().to());
        var saved = new Entry(known.id(), values, known.active(), known.edition() + 1);
        saving.write(saved, false);
        return Sight.of(type, tx.actor()).shown(saved);
    }

    @Override
    public Entry repeated(Tx tx) {
        return tx.port(RecordBook.class).entry(type, id).map(Sight.of(type, tx.actor())::shown).orElseThrow();
    }
}
