package org.threeplug.operations.documents;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.List;
import java.util.UUID;
import org.threeplug.documents.Document;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kit.pattern.Column;

import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;
import org.threeplug.operations.journal.JournalPages;

/// Makes the pages about documents, for every screen that leads to one.
public final class DocumentPages {

    private final Surface surface;
    private final Provider<DocumentListModel> lists;
    private final Provider<DocumentModel> documents;
    private final JournalPages journal;

    @Inject
    public DocumentPages(
            Surface surface,
            Provider<DocumentListModel> lists,
            Provider<DocumentModel> documents,
            JournalPages journal) {
        this.surface = surface;
        this.lists = lists;
        this.documents = documents;
        this.journal = journal;
    }

    Page list(Pages pages) {
        return new DocumentListPage(lists.get(), surface, pages, this);
    }

    public Page document(Pages pages, UUID document) {
        return new DocumentPage(documents.get(), document, surface, pages, this);
    }

    /// What a list of documents shows of each, in an order of its own.
    public List<Column<Document.Head>> columns() {
        return DocumentListPage.columns(surface).stream().map(Column::unsorted).toList();
    }

    Page record(JournalEntry entry) {
        return journal.entry(entry);
    }
}
