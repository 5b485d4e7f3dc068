package org.threeplug.documents;

import java.util.Optional;
import java.util.UUID;

/// The write side of posted documents; only commands reach it. Postings and movements are stored by their own contexts.
public interface DocumentBook {

    /// The next number of a register's gap-free series; taken for good when the command succeeds.
    Numbered next(UUID register, DocumentKind kind);

    /// @param series such as `1-SALE`: returns, exchanges and voids are numbered with the sales, each other kind alone
    record Numbered(String series, long number) {}

    void add(Document document);

    Optional<Document> document(UUID id);

    Optional<Document.Head> head(UUID id);

    boolean hasExternalNumber(String externalNumber);
}
