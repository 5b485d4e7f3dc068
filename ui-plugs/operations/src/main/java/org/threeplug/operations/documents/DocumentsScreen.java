package org.threeplug.operations.documents;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The sales history, down to what each document caused in the books.
public final class DocumentsScreen extends OfficeScreen {

    @Inject
    public DocumentsScreen(Surface surface, DocumentPages made) {
        super(surface);
        pages().open(made.list(pages()));
        leadsTo("document", id -> pages().open(made.document(pages(), UUID.fromString(id))));
    }
}
