package org.threeplug.records;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// A portion of a sheet of a declared kind: all of it or nothing.
///
/// @param added records that are new
/// @param changed records that are known, each of the edition that was read
@Declared("records.import")
public record ImportEntries(
        @NotNull UUID key,
        @NotNull RecordType type,
        @NotNull @Size(max = 1000) List<@NotNull Entry> added,
        @NotNull @Size(max = 1000) List<@NotNull Entry> changed)
        implements Command<Integer> {

    public ImportEntries {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    @Override
    public CommandName called() {
        return KindCommand.IMPORT.of(type);
    }

    @Override
    public Permission permission() {
        return type.permission(Act.IMPORT);
    }

    @Override
    public Integer run(Tx tx) {
        var saving = new Saving(type, tx);
        var fresh = saving.preparedAll(added, true, "added");
        var known = saving.preparedAll(changed, false, "changed");
        tx.violations().mustBeNone();
        saving.add(fresh);
        known.forEach(entry -> saving.write(entry, false));
        return added.size() + changed.size();
    }

    @Override
    public Integer repeated(Tx tx) {
        return added.size() + changed.size();
    }
}
