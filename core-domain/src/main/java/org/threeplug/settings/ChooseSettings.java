package org.threeplug.settings;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;

/// Changes declared settings that belong together.
///
/// @param seen what the editor began with
@Declared("settings.choose")
public record ChooseSettings(@NotNull UUID key, @NotNull SettingGroup group, @NotNull Entry chosen, @NotNull Entry seen)
        implements Command<Entry> {

    @Override
    public Permission permission() {
        return new Permission("settings.edit");
    }

    @Override
    public Entry run(Tx tx) {
        var book = tx.port(SettingsBook.class);
        var wanted = EntryRules.cleaned(group.type(), chosen);
        EntryRules.wrong(group.type(), wanted)
                .forEach(why -> tx.violations().add("chosen." + why.field(), why.code(), why.arguments().toArray(String[]::new)));
        tx.violations().mustBeNone();
        if (!book.group(group).values().equals(EntryRules.cleaned(group.type(), seen).values())) {
            throw new RefusedException(Refusal.of("settings.changed-meanwhile"));
        }
        book.save(group, wanted);
        tx.raise(new Event("settings.saved", group.key()));
        return wanted;
    }

    @Override
    public Entry repeated(Tx tx) {
        return tx.port(SettingsBook.class).group(group);
    }
}
