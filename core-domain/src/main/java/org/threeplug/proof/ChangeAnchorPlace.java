package org.threeplug.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Says in the books that anchors are kept in another folder from now on, who wanted it and why: whoever leads them
/// elsewhere hides what they would show.
@Declared(value = "proof.change-anchor-place", was = "ChangeAnchorPlace")
public record ChangeAnchorPlace(@NotNull UUID key, @NotBlank @Size(max = 1000) String place) implements Command<Boolean> {

    @Override
    public Permission permission() {
        return new Permission("backup.make");
    }

    @Override
    public Boolean run(Tx tx) {
        tx.raise(new Event("proof.anchor-place-changed", place));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return true;
    }
}
