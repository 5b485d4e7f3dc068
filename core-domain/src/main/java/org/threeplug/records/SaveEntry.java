package org.threeplug.records;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Adds a record of a declared kind or changes one; a change of an older edition is refused. In the journal it bears the name of
/// the kind, such as `suppliers.save`.
@Declared("records.save")
public record SaveEntry(@NotNull UUID key, @NotNull RecordType type, @NotNull Entry entry, boolean isNew)
        implements Command<Entry> {

    @Override
    public CommandName called() {
        return KindCommand.SAVE.of(type);
    }

    @Override
    public Permission permission() {
        return type.permission(Act.EDIT);
    }

    @Override
    public Entry run(Tx tx) {
        var saving = new Saving(type, tx);
        var saved = saving.prepared(entry, isNew, "entry");
        tx.violations().mustBeNone();
        saving.write(saved, isNew);
        return Sight.of(type, tx.actor()).shown(saved);
    }

    @Override
    public Entry repeated(Tx tx) {
        return tx.port(RecordBook.class).entry(type, type.id(EntryRules.cleaned(type, entry))).map(Sight.of(type, tx.actor())::shown).orElseThrow();
    }
}
