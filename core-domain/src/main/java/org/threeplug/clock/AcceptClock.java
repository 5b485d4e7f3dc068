package org.threeplug.clock;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Somebody has looked at the computer's clock and says that it is right, or that documents shall have its time: from here
/// on they are posted again, until the next jump. Anybody who looks at sales may ask; a right and a reason are needed.
///
/// @param jump the one that is meant
@Declared(value = "clock.accept", was = "AcceptClock")
public record AcceptClock(@NotNull UUID key, @NotNull UUID jump) implements Command<Boolean> {

    public static final Permission RIGHT = new Permission("clock.accept");

    /// What somebody must stand behind for this jump.
    public static ApprovalNeed need(UUID jump) {
        return new ApprovalNeed(RIGHT, false, true, Refusal.of("clock.needs-approval")).of("clock-jump", jump);
    }

    @Override
    public Permission permission() {
        return new Permission("sales.view");
    }

    @Override
    public Optional<ApprovalNeed> approvalNeed(Tx tx) {
        return Optional.of(need(jump));
    }

    @Override
    public Boolean run(Tx tx) {
        var book = tx.port(ClockBook.class);
        var open = book.open()
                .filter(waiting -> waiting.id().equals(jump))
                .orElseThrow(() -> new RefusedException("clock.no-such-jump"));
        book.accept(open);
        tx.raise(new Event("clock.accepted", jump.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
