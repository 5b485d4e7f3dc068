package org.threeplug.sales;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.kernel.Money;

/// Reads what a customer bought and brought back.
public interface Purchases {

    /// @param documents sales, exchanges, returns and voids
    /// @param total what was paid, less what was paid back
    /// @param last when the customer was last there
    record Sum(long documents, Money total, Optional<Instant> last) {}

    Sum sum(UUID customer);

    /// Newest first.
    List<Document.Head> of(UUID customer, long from, int limit);
}
