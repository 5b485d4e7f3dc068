package org.threeplug.sales;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.cart.Cart;
import org.threeplug.documents.Posted;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;
import org.threeplug.payments.Tender;

/// Posts a sale, return or exchange: document, lines, tax, tenders, stock, ledger and number in one go. The key is the id
/// of the cart and becomes the id of the document, so that paying twice posts once.
///
/// @param tenders how the total is settled; amounts given less change, with the total's sign
/// @param externalNumber the number the document bore in the system it came from
public record PostSale(
        @NotNull UUID key,
        @NotNull UUID register,
        @NotNull Instant at,
        @NotNull Cart cart,
        @NotNull List<Tender> tenders,
        Optional<@Size(max = 40) String> externalNumber)
        implements Command<Posted> {

    public PostSale {
        tenders = List.copyOf(tenders);
    }

    @Override
    public Permission permission() {
        return new Permission("sales.sell");
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
