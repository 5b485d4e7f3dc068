package org.threeplug.stock;

import java.util.List;
import java.util.UUID;

/// Reads stock.
public interface Stock {

    Balance onHand(UUID product, UUID location);

    /// Newest first, each with the document that caused it.
    List<HistoryRow> history(UUID product, long from, int limit);

    record HistoryRow(Movement movement, String reference, String documentKind, String reason) {}
}
