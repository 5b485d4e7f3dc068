package org.threeplug.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Says on what a register prints from now on.
@Declared(value = "settings.choose-printer", was = "ChoosePrinter")
public record ChoosePrinter(@NotNull UUID key, @NotNull UUID register, @NotNull @Valid PrinterChoice choice)
        implements Command<PrinterChoice> {

    @Override
    public Permission permission() {
        return new Permission("settings.edit");
    }

    @Override
    public PrinterChoice run(Tx tx) {
        var book = tx.port(SettingsBook.class);
        tx.violations().gather("choice.address", choice::check);
        tx.violations().gather("register", () -> book.register(register));
        tx.violations().mustBeNone();
        book.save(book.register(register), choice);
        tx.raise(new Event("settings.printer", register.toString()));
        return choice;
    }

    @Override
    public PrinterChoice repeated(Tx tx) {
        return tx.port(SettingsBook.class).printer(register).orElseThrow();
    }
}
