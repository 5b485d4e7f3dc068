package org.threeplug.sales;

import java.util.List;
import org.threeplug.cart.Cart;
import org.threeplug.documents.Document;
import org.threeplug.ledger.Posting;
import org.threeplug.stock.Movement;

/// A document with everything it caused in the books.
///
/// @param struck lines that were struck before it was paid or given up
public record PostedDocument(
        Document document, List<Posting> postings, List<Movement> movements, List<Cart.Voided> struck) {

    public PostedDocument {
        postings = List.copyOf(postings);
        movements = List.copyOf(movements);
        struck = List.copyOf(struck);
    }

    public Document.Head head() {
        return document.head();
    }
}
