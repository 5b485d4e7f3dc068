package org.threeplug.backup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Says in the books that backups go to another folder from now on, who wanted it and why.
@Declared(value = "backup.change-place", was = "ChangeBackupPlace")
public record ChangeBackupPlace(@NotNull UUID key, @NotBlank @Size(max = 1000) String place) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("backup.restore");
    }

    @Override
    public Boolean run(Tx tx) {
        tx.raise(new Event("backup.place-changed", place));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
