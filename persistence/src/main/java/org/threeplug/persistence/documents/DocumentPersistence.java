package org.threeplug.persistence.documents;

import java.util.Currency;
import java.util.function.Supplier;
import org.threeplug.documents.DocumentBook;
import org.threeplug.persistence.engine.gate.Rows;

/// Wires what posts documents.
public final class DocumentPersistence {

    private DocumentPersistence() {}

    public static DocumentBook writes(Rows rows, Supplier<Currency> currency) {
        return new StoredDocumentBook(rows, currency);
    }
}
