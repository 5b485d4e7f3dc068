package org.threeplug.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.CatalogBook;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Seen;
import org.threeplug.kernel.Tx;

/// Changes what the owner chose. The currency is fixed from set-up on, because all that is in the books is in it.
///
/// @param seen what the editor began with; empty for a program that sets what it is told to
@Declared(value = "settings.save", was = "SaveSettings")
public record SaveSettings(@NotNull UUID key, @NotNull @Valid StoreSettings settings, Optional<StoreSettings> seen)
        implements Command<StoreSettings> {

    public SaveSettings(UUID key, StoreSettings settings) {
        this(key, settings, Optional.empty());
    }

    @Override
    public Permission permission() {
        return new Permission("settings.edit");
    }

    @Override
    public StoreSettings run(Tx tx) {
        var book = tx.port(SettingsBook.class);
        var currency = book.store().currency();
        if (!currency.equals(settings.currency())) {
            tx.violations().add("settings.currency", "settings.currency-fixed", currency.getCurrencyCode());
        }
        var changed = Refusal.of("settings.changed-meanwhile");
        tx.violations()
                .gather("", () -> seen.ifPresent(
                        before -> Seen.mustStand(Optional.of(book.store()), Optional.of(before), changed, changed)));
        settings.check(tx.violations(), "settings.");
        checkUsualTax(tx);
        tx.violations().mustBeNone();
        book.save(settings);
        tx.raise(new Event("settings.saved", "store"));
        return settings;
    }

    private void checkUsualTax(Tx tx) {
        if (!settings.usualTax().isEmpty()
                && tx.port(CatalogBook.class).taxClass(settings.usualTax()).isEmpty()) {
            tx.violations().add("settings.usualTax", "catalog.tax-unknown", settings.usualTax());
        }
    }

    @Override
    public StoreSettings repeated(Tx tx) {
        return tx.port(SettingsBook.class).store();
    }
}
