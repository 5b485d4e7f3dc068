package org.threeplug.catalog;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.Seen;
import org.threeplug.kernel.Tx;
import org.threeplug.tax.TaxClass;

/// Adds a kind of taxation or changes one. Posted documents keep the rate they were posted with.
///
/// @param seen what the editor began with; empty for a new one, whose key nobody may have yet
@Declared(value = "catalog.save-tax-class", was = "SaveTaxClass")
public record SaveTaxClass(@NotNull UUID key, @NotNull @Valid TaxClass taxClass, Optional<TaxClass> seen)
        implements Command<TaxClass> {

    /// A new one.
    public SaveTaxClass(UUID key, TaxClass taxClass) {
        this(key, taxClass, Optional.empty());
    }

    @Override
    public Permission permission() {
        return new Permission("catalog.edit");
    }

    @Override
    public TaxClass run(Tx tx) {
        if (taxClass.rate().compareTo(Percent.ZERO) < 0) {
            tx.violations().add("taxClass.rate", "catalog.tax-negative", taxClass.name());
        }
        var book = tx.port(CatalogBook.class);
        var inBooks = book.taxClass(taxClass.key());
        tx.violations().gather("", () -> Seen.mustStand(
                inBooks,
                seen,
                Refusal.of("catalog.tax-key-taken", taxClass.key()).below("taxClass.key"),
                Refusal.of("catalog.changed-meanwhile", inBooks.map(TaxClass::name).orElse(taxClass.name()))));
        tx.violations().mustBeNone();
        if (seen.isPresent()) {
            book.save(taxClass);
        } else {
            book.add(taxClass);
        }
        tx.raise(new Event("catalog.tax-saved", taxClass.key()));
        return taxClass;
    }

    @Override
    public TaxClass repeated(Tx tx) {
        return taxClass;
    }
}
