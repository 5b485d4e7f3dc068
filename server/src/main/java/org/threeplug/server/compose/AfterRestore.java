package org.threeplug.server.compose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.threeplug.customers.Customers;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.directories.Directories;
import org.threeplug.identity.EraseUser;
import org.threeplug.identity.Identity;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.persistence.backup.restore.PendingRestoration;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.records.EraseEntry;
import org.threeplug.records.Records;

/// What a store that went back owes before anybody works with it.
final class AfterRestore {

    private static final Justification WHY = Justification.because("erased before the restore");

    private final OpenStore open;
    private final Store store;

    AfterRestore(OpenStore open, Store store) {
        this.open = open;
        this.store = store;
    }

    void settle() {
        tell();
        eraseAgain();
    }

    /// The first thing in the books of a store that went back is that it did.
    private void tell() {
        try {
            var pending = PendingRestoration.of(open.root());
            if (pending.isPresent() && open.settings().store().isPresent()) {
                give(pending.get().command(), pending.get().why());
                PendingRestoration.done(open.root());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// It may know again who was erased; the keyring remembers.
    private void eraseAgain() {
        var erased = store.personKeys().erased();
        if (erased.isEmpty()) {
            return;
        }
        var customers = open.get(Customers.class);
        var known = Set.copyOf(customers.erased());
        var users = open.get(Identity.class).users();
        for (var person : erased) {
            if (!known.contains(person) && users.stream().anyMatch(user -> user.id().equals(person))) {
                give(new EraseUser(Ids.next(), person, true), WHY);
            }
            if (!known.contains(person)) {
                eraseInRecords(person);
            }
            // whoever was merged with them went with them
            if (!customers.erased().contains(person) && customers.customer(person).isPresent()) {
                give(new EraseCustomer(Ids.next(), person, true), WHY);
            }
        }
    }

    private void eraseInRecords(UUID person) {
        for (var type : Directories.ALL) {
            for (var list : type.people()) {
                open.get(Records.class).owner(list, person).ifPresent(record ->
                        give(new EraseEntry(Ids.next(), type, record, Optional.of(person), true), WHY));
            }
        }
    }

    private void give(Command<?> command, Justification why) {
        open.get(CommandGate.class).submit(command, open.system("restore"), why).orThrow();
    }
}
