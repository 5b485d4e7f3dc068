package org.threeplug.questions;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Urgency;

/// Writes down whose data was shown to whom. The program gives it by itself, some seconds after; nobody waits for it.
@Declared("people.note-seen")
public record NoteSeen(@NotNull UUID key, @NotEmpty @Size(max = MOST) List<@NotNull @Valid Sight> sights)
        implements Command<Integer> {

    /// So many go into one record.
    public static final int MOST = 500;

    /// As long as somebody may ask; what is older goes.
    private static final Duration KEPT = Duration.ofDays(400);

    public NoteSeen {
        sights = List.copyOf(sights);
    }

    @Override
    public Permission permission() {
        return new Permission("people.note-seen");
    }

    @Override
    public Urgency urgency() {
        return Urgency.BULK;
    }

    @Override
    public Integer run(Tx tx) {
        var book = tx.port(SeenBook.class);
        sights.forEach(book::note);
        book.forgetBefore(tx.now().minus(KEPT));
        return sights.size();
    }

    @Override
    public Integer repeated(Tx tx) {
        return sights.size();
    }
}
