package org.threeplug.settings;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Notes that somebody has the drawer opened to see whether it does, which needs no shift. The journal keeps who it was.
@Declared(value = "settings.try-drawer", was = "TryDrawer")
public record TryDrawer(@NotNull UUID key, @NotNull UUID register) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("cash.no-sale");
    }

    @Override
    public Boolean run(Tx tx) {
        OwnRegister.of(tx, register);
        tx.raise(new Event("settings.drawer-tried", register.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
