package org.threeplug.sales;

import java.util.List;
import org.threeplug.documents.Document;
import org.threeplug.ledger.Posting;
import org.threeplug.stock.Movement;

/// A document with everything it caused in the books.
public record PostedDocument(Document document, List<Posting> postings, List<Movement> movements) {

    public PostedDocument {
        postings = List.copyOf(postings);
        movements = List.copyOf(movements);
    }

    public Document.Head head() {
        return document.head();
    }
}
