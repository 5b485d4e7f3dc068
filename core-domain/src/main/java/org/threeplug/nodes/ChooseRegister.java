package org.threeplug.nodes;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.cash.ShiftBook;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;

/// Lets a computer be another register of the shop from now on, and leaves in the journal who said so. Changes no row: the computer
/// itself keeps which one it is ([org.threeplug.settings.ThisPc]).
@Declared("nodes.choose-register")
public record ChooseRegister(@NotNull UUID key, @NotNull UUID register) implements Command<Register> {

    @Override
    public Permission permission() {
        return new Permission("settings.edit");
    }

    @Override
    public Register run(Tx tx) {
        var chosen = tx.port(SettingsBook.class).register(register);
        var nodes = tx.port(NodeBook.class);
        // the numbers of a register are given by one PC only
        if (nodes.own() != 0) {
            throw new RefusedException("nodes.register-fixed");
        }
        if (nodes.isElsewhere(register)) {
            throw new RefusedException("nodes.register-elsewhere", chosen.name());
        }
        var here = tx.actor().origin().register();
        if (!here.equals(register)) {
            tx.port(ShiftBook.class).open(here).ifPresent(shift -> {
                throw new RefusedException("nodes.register-shift-open", Long.toString(shift.number()));
            });
        }
        tx.raise(new Event("nodes.register-chosen", register.toString()));
        return chosen;
    }

    @Override
    public Register repeated(Tx tx) {
        return tx.port(SettingsBook.class).register(register);
    }
}
