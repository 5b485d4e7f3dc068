package org.threeplug.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.documents.DocumentBook;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.UnitPrice;

/// Corrects the stock on hand: a first stock, goods found, broken or gone. The key becomes the id of the document.
public record AdjustStock(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Instant at,
        @NotNull LocalDate businessDate,
        @NotEmpty List<@Valid Line> lines,
        @NotBlank @Size(max = 200) String reason,
        Optional<@Size(max = 40) String> externalNumber)
        implements Command<Document.Head> {

    /// @param delta in the product's own unit; negative takes away
    /// @param unitCost what one unit that comes in has cost; the average cost when empty
    public record Line(@NotNull UUID product, @NotNull Quantity delta, Optional<UnitPrice> unitCost) {}

    public AdjustStock {
        lines = List.copyOf(lines);
    }

    @Override
    public Permission permission() {
        return new Permission("stock.adjust");
    }

    @Override
    public Document.Head run(Tx tx) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Document.Head repeated(Tx tx) {
        return tx.port(DocumentBook.class).head(key).orElseThrow();
    }
}
