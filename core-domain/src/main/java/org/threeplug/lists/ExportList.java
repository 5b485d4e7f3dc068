package org.threeplug.lists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Grants that a list is written to a file, and leaves in the journal who took which part of which list out of the
/// program. It changes no row.
///
/// @param list such as `customers`
/// @param format such as `csv`
/// @param narrowedTo what the list was narrowed to; empty for all of it
@Declared(value = "lists.export", was = "ExportList")
public record ExportList(
        @NotNull UUID key,
        @NotBlank @Size(max = 40) String list,
        @NotBlank @Size(max = 10) String format,
        @NotNull @Size(max = 1000) String narrowedTo)
        implements Command<String> {

    @Override
    public Permission permission() {
        return new Permission("lists.export");
    }

    @Override
    public String run(Tx tx) {
        tx.raise(new Event("lists.exported", list));
        return list;
    }

    @Override
    public String repeated(Tx tx) {
        return list;
    }
}
