package org.threeplug.records;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Several;
import org.threeplug.kernel.Tx;

/// Lets records be chosen no longer, or again. Nothing is deleted: what points to them goes on pointing.
@Declared("records.retire")
public record RetireEntries(
        @NotNull UUID key, @NotNull RecordType type, @NotEmpty @Size(max = 5000) List<@NotNull UUID> ids, boolean active)
        implements Command<Several> {

    public RetireEntries {
        ids = ids.stream().distinct().toList();
    }

    @Override
    public CommandName called() {
        return KindCommand.RETIRE.of(type);
    }

    @Override
    public Permission permission() {
        return type.permission(Act.RETIRE);
    }

    @Override
    public Several run(Tx tx) {
        var book = tx.port(RecordBook.class);
        var saving = new Saving(type, tx);
        return Several.each(
                ids,
                id -> book.entry(type, id).map(type::title).orElse(""),
                id -> {
                    var known = book.entry(type, id).orElseThrow(() -> new RefusedException("records.unknown"));
                    if (known.active() != active) {
                        var wanted = known.withActive(active);
                        saving.mustBeAllowed(known, wanted);
                        saving.write(wanted.withEdition(known.edition() + 1), false);
                    }
                });
    }

    @Override
    public Several repeated(Tx tx) {
        return Several.all(ids.size());
    }
}
