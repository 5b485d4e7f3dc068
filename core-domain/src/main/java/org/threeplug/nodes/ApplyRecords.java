package org.threeplug.nodes;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Urgency;

/// Takes a stretch of the journal of another PC of the shop into these books: what it posted as it is, what both may edit by who
/// was last. The journal was looked through as a whole before; the hash of the last record stands for all up to it.
///
/// @param folder where that journal is
/// @param number of that PC
/// @param node as its records name it
/// @param shared the last record that both journals have
/// @param head the hash of the record `through`
@Declared("nodes.apply")
public record ApplyRecords(
        @NotNull UUID key,
        @NotBlank @Size(max = 4_000) String folder,
        @Min(0) @Max(Node.MOST) int number,
        @NotNull UUID node,
        @Min(1) long shared,
        @Min(1) long from,
        @Min(1) long through,
        @NotBlank @Size(max = 64) String head)
        implements Command<Long> {

    @Override
    public Permission permission() {
        return new Permission("nodes.apply");
    }

    @Override
    public Urgency urgency() {
        return Urgency.BULK;
    }

    /// Its record says of each row where it comes from.
    @Override
    public Long run(Tx tx) {
        var taken = tx.port(PeerBook.class).take(this);
        taken.origins().forEach(origin -> tx.raise(new Event("nodes.taken", origin)));
        tx.raise(new Event("nodes.applied", node.toString()));
        return taken.rows();
    }

    @Override
    public Long repeated(Tx tx) {
        return 0L;
    }
}
