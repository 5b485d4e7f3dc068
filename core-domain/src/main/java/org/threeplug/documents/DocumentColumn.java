package org.threeplug.documents;

import java.util.Comparator;

/// What posted documents can be sorted by.
public enum DocumentColumn {
    WHEN(Comparator.comparing(Document.Head::businessDate)),
    REFERENCE(Comparator.comparing(Document.Head::series).thenComparing(Document.Head::number)),
    KIND(Comparator.comparing(head -> head.kind().name())),
    CASHIER(Comparator.comparing(Document.Head::cashierName)),
    /// Those without a customer first.
    CUSTOMER(Comparator.comparing(head -> head.customerName().orElse(""))),
    TOTAL(Comparator.comparing(Document.Head::total));

    private final Comparator<Document.Head> rising;

    DocumentColumn(Comparator<Document.Head> rising) {
        this.rising = rising.thenComparing(Document.Head::businessDate)
                .thenComparing(Document.Head::occurredAt)
                .thenComparing(head -> head.kind().name());
    }

    /// Rising; what is equal stands in the order of time.
    public Comparator<Document.Head> rising() {
        return rising;
    }
}
