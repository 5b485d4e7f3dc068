package org.threeplug.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Grants that records of a kind are written to a file, and leaves in the journal who took which part of them. Changes no row.
///
/// @param format such as `csv`
/// @param narrowedTo what they were narrowed to; empty for all
@Declared("records.export")
public record ExportEntries(
        @NotNull UUID key,
        @NotNull RecordType type,
        @NotBlank @Size(max = 10) String format,
        @NotNull @Size(max = 1000) String narrowedTo)
        implements Command<String> {

    @Override
    public CommandName called() {
        return KindCommand.EXPORT.of(type);
    }

    @Override
    public Permission permission() {
        return type.permission(Act.EXPORT);
    }

    @Override
    public String run(Tx tx) {
        tx.raise(new Event("records.exported", type.key()));
        return type.key();
    }

    @Override
    public String repeated(Tx tx) {
        return type.key();
    }
}
