package org.threeplug.customers;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.CustomerGroups;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Several;
import org.threeplug.kernel.Tx;
import org.threeplug.merging.Merged;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordBook;

/// Puts customers into a group, each of them being in one at most. Whoever was erased is left as they are.
///
/// @param group empty to take them out of theirs
@Declared("customers.group")
public record PutInGroup(
        @NotNull UUID key, @NotEmpty @Size(max = 5000) List<@NotNull UUID> customers, Optional<UUID> group)
        implements Command<Several> {

    public PutInGroup {
        customers = customers.stream().distinct().toList();
    }

    @Override
    public Permission permission() {
        return new Permission("customers.edit");
    }

    @Override
    public Several run(Tx tx) {
        var book = tx.port(CustomerBook.class);
        group.ifPresent(id -> tx.port(RecordBook.class)
                .entry(CustomerGroups.TYPE, id)
                .filter(Entry::active)
                .orElseThrow(() -> new RefusedException("customers.group-unknown")));
        return Several.each(
                customers,
                id -> book.customer(id).map(Customer::name).orElse(""),
                id -> {
                    if (book.customer(id).isEmpty()) {
                        throw new RefusedException("customers.unknown", "");
                    }
                    if (book.isErased(id)) {
                        throw new RefusedException("customers.erased");
                    }
                    if (!book.group(id).equals(group)) {
                        Merged.mustNotBe(tx, id, book.customer(id).map(Customer::name).orElse(""));
                        book.group(id, group);
                        tx.raise(new Event("customers.saved", id.toString()));
                    }
                });
    }

    @Override
    public Several repeated(Tx tx) {
        return Several.all(customers.size());
    }
}
