package org.threeplug.plug;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Switches a plug off or on in this store. What it brought is hidden while it is off; its data stays where it is. What the program
/// itself is made of cannot be switched off.
@Declared("plugs.switch")
public record SwitchPlug(@NotNull UUID key, @NotBlank @Size(max = 80) String plug, boolean working) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("plugs.switch");
    }

    /// @return whether that changed anything
    @Override
    public Boolean run(Tx tx) {
        var found = tx.port(PlugShelf.class);
        var book = tx.port(PlugBook.class);
        if (!found.isThere(plug)) {
            throw new RefusedException("plugs.unknown", plug);
        }
        if (!working && found.isEssential(plug)) {
            throw new RefusedException("plugs.essential", plug);
        }
        if (book.works(plug) == working) {
            return false;
        }
        book.switchTo(plug, working);
        tx.raise(new Event("plugs.switched", plug));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return false;
    }
}
