package org.threeplug.documents;

import java.util.UUID;
import org.threeplug.kernel.Money;

/// The answer to a posting: the document is on the disk.
///
/// @param change what the cashier hands back
public record Posted(UUID document, DocumentKind kind, String reference, Money total, Money change) {}
