package org.threeplug.backup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// The first record of a store that went back: whoever reads the journal later sees that there was another end to it.
@Declared(value = "backup.record-restore", was = "RecordRestore")
public record RecordRestore(@NotNull UUID key, @NotNull @Valid Restoration restoration)
        implements Command<Restoration> {

    @Override
    public Permission permission() {
        return new Permission("backup.restore");
    }

    @Override
    public Restoration run(Tx tx) {
        tx.port(BackupBook.class).add(key, restoration);
        tx.raise(new Event("backup.restored", restoration.backup()));
        return restoration;
    }

    @Override
    public Restoration repeated(Tx tx) {
        return restoration;
    }
}
