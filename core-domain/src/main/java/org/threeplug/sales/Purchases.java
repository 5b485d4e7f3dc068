package org.threeplug.sales;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;

/// Reads what a customer bought and brought back.
public interface Purchases {

    /// @param documents sales, exchanges, returns and voids
    /// @param total what was paid, less what was paid back
    /// @param last when the customer was last there
    record Sum(long documents, Money total, Optional<Instant> last) {}

    Sum sum(UUID customer);

    /// Newest first.
    Page<Document.Head> of(UUID customer, Portion portion);
}
