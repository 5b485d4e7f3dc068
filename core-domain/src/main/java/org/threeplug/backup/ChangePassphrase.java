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

/// Says in the books that backups are sealed with another passphrase from now on, who wanted it and why. The passphrase itself
/// is nowhere in them.
///
/// @param store whose backups; shown where the change is told
@Declared(value = "backup.change-passphrase", was = "ChangePassphrase")
public record ChangePassphrase(@NotNull UUID key, @NotBlank @Size(max = 200) String store) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("backup.restore");
    }

    @Override
    public Boolean run(Tx tx) {
        tx.raise(new Event("backup.passphrase-changed", store));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
