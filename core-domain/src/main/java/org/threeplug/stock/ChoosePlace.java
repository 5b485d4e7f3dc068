package org.threeplug.stock;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;

/// Says from which place a register sells from now on; its branch itself until somebody does.
@Declared("stock.choose-place")
public record ChoosePlace(@NotNull UUID key, @NotNull UUID register, @NotNull UUID place) implements Command<Register> {

    @Override
    public Permission permission() {
        return new Permission("stock-places.edit");
    }

    @Override
    public Register run(Tx tx) {
        var book = tx.port(SettingsBook.class);
        var known = book.register(register);
        KnownPlace.of(tx, place, register, "place", true);
        tx.violations().mustBeNone();
        if (!known.sellsFrom().equals(place)) {
            book.save(known.sellingFrom(place));
        }
        tx.raise(new Event("settings.register-place", register.toString()));
        return book.register(register);
    }

    @Override
    public Register repeated(Tx tx) {
        return tx.port(SettingsBook.class).register(register);
    }
}
