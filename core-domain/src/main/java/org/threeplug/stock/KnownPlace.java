package org.threeplug.stock;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.StockPlaces;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.records.RecordBook;
import org.threeplug.settings.Register;
import org.threeplug.settings.SettingsBook;

/// Finds the place that a command names among those of a register's branch.
final class KnownPlace {

    private KnownPlace() {}

    /// The branch itself, or a record of a place that belongs to it; what speaks against it goes to `field`.
    ///
    /// @param takes whether goods are to be brought there, which a retired place takes no more
    static Optional<StockPlace> of(Tx tx, UUID id, UUID register, String field, boolean takes) {
        Register.Branch branch;
        try {
            branch = tx.port(SettingsBook.class).register(register).branch();
        } catch (RefusedException _) {
            return Optional.empty(); // whoever names a register says what is wrong with it
        }
        if (id.equals(branch.id())) {
            return Optional.of(new StockPlace(id, branch.name(), true));
        }
        var entry = tx.port(RecordBook.class).entry(StockPlaces.TYPE, id);
        if (entry.isEmpty()) {
            tx.violations().add(field, "stock.place-unknown");
            return Optional.empty();
        }
        var name = StockPlaces.TYPE.title(entry.get());
        var elsewhere = entry.get().find(StockPlaces.BRANCH).filter(code -> !code.equalsIgnoreCase(branch.code()));
        if (elsewhere.isPresent()) {
            tx.violations().add(field, "stock.place-of-other-branch", name, elsewhere.get());
            return Optional.empty();
        }
        if (takes && !entry.get().active()) {
            tx.violations().add(field, "stock.place-retired", name);
            return Optional.empty();
        }
        return Optional.of(new StockPlace(id, name, entry.get().active()));
    }
}
