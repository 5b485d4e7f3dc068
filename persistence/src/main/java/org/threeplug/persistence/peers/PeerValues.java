package org.threeplug.persistence.peers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.journal.Sealing;
import org.threeplug.persistence.engine.personal.LostKeysException;
import org.threeplug.persistence.engine.personal.PersonKeys;
import org.threeplug.persistence.engine.personal.PersonalTables;
import org.threeplug.persistence.engine.personal.SealedValue;

/// The values of another PC's rows, with what is sealed opened. Whom this PC has forgotten stays forgotten.
///
/// @param theirs the keys that came with the journal
/// @param own of this PC, which has those of the time before they parted
record PeerValues(Optional<PersonKeys> theirs, PersonKeys own) {

    /// What to write into a column; empty when it cannot be known here.
    Optional<Value> of(RowChange change, int column) {
        var value = change.after(column);
        if (!(value instanceof SealedValue sealed)) {
            return Optional.of(new Value(value));
        }
        if (own.isErased(sealed.person())) {
            return Optional.of(blank(change, column, sealed));
        }
        return theirs.flatMap(keys -> opened(sealed, keys)).or(() -> opened(sealed, own)).map(Value::new);
    }

    /// What stands there when nobody can know it.
    static Value blank(RowChange change, int column, SealedValue sealed) {
        var name = change.table().columns().get(column).name();
        return new Value(PersonalTables.OURS
                .of(change.table().title())
                .orElseThrow(() -> new RefusedException("nodes.program-newer", change.table().title()))
                .blank(name, sealed.person()));
    }

    private static Optional<Object> opened(SealedValue sealed, PersonKeys keys) {
        try {
            return Sealing.opened(sealed, keys);
        } catch (LostKeysException _) {
            return Optional.empty();
        }
    }

    record Value(@Nullable Object object) {}
}
