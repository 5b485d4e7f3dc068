package org.threeplug.stock;

import java.util.List;
import java.util.UUID;
import org.threeplug.lists.Page;
import org.threeplug.lists.Portion;
import org.threeplug.settings.Register;

/// Reads stock.
public interface Stock {

    Balance onHand(UUID product, UUID location);

    /// What is on hand wherever any ever was: branches first, then other places, each by name.
    List<AtPlace> byPlace(UUID product);

    /// The places of a branch, also those that are retired: itself first, then the others by name.
    List<StockPlace> places(Register.Branch branch);

    record AtPlace(StockPlace place, Balance balance) {}

    /// Newest first, each with the document that caused it.
    Page<HistoryRow> history(UUID product, Portion portion);

    record HistoryRow(Movement movement, String reference, String documentKind, String reason) {}
}
