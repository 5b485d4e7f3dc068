package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.threeplug.documents.DocumentBook;
import org.threeplug.kernel.CounterCommand;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Counts a copy of a receipt before it is printed, because a copy can be handed in for a second refund. Answers the
/// number to print on it.
@Declared(value = "sales.note-reprint", was = "NoteReprint")
public record NoteReprint(@NotNull UUID key, @NotNull UUID document) implements CounterCommand<Integer> {

    @Override
    public Permission permission() {
        return new Permission("sales.reprint");
    }

    @Override
    public Integer run(Tx tx) {
        if (tx.port(DocumentBook.class).head(document).isEmpty()) {
            throw new RefusedException("sales.document-unknown");
        }
        int copy = tx.port(SalesBook.class).addCopy(document);
        tx.raise(new Event("sales.reprinted", document.toString()));
        return copy;
    }

    @Override
    public Integer repeated(Tx tx) {
        return tx.port(SalesBook.class).copies(document);
    }
}
