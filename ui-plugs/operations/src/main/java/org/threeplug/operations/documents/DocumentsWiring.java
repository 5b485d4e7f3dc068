package org.threeplug.operations.documents;

import com.google.inject.AbstractModule;

/// The models and pages about posted documents.
public final class DocumentsWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(DocumentListModel.class);
        bind(DocumentModel.class);
        bind(DocumentModel.DocumentPaper.class);
        bind(DocumentPages.class);
    }
}
