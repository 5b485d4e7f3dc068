package org.threeplug.sales;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

/// Takes back a whole sale of the shift that is still open, by its mirror image. The key becomes the id of the void.
public record VoidSale(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull UUID sale,
        @NotNull Instant at,
        @NotBlank @Size(max = 200) String reason)
        implements Command<Posted> {

    @Override
    public Permission permission() {
        return new Permission("sales.void");
    }

    @Override
    public Posted run(Tx tx) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Posted repeated(Tx tx) {
        throw new UnsupportedOperationException();
    }
}
