package org.threeplug.clock;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Keeps in the books that the computer's clock jumped, from when to when. The program gives it by itself, before whatever
/// comes next. A jump back to about where an open one began clears that one: the clock was wrong for a while, and no
/// document has a date of that while.
///
/// @param from what the clock showed at the newest record
/// @param to what it shows now
@Declared(value = "clock.note-jump", was = "NoteClockJump")
public record NoteClockJump(@NotNull UUID key, @NotNull Instant from, @NotNull Instant to) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("clock.note");
    }

    @Override
    public Boolean run(Tx tx) {
        var book = tx.port(ClockBook.class);
        var open = book.open();
        open.ifPresent(book::clear);
        var whole = new ClockJump(key, open.map(ClockJump::from).orElse(from), to);
        if (book.rules().tolerate(whole.from(), whole.to())) {
            tx.raise(new Event("clock.right", key.toString()));
        } else {
            book.note(whole);
            tx.raise(new Event("clock.jumped", key.toString()));
        }
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
