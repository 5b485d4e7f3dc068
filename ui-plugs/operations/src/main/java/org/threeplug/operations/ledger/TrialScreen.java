package org.threeplug.operations.ledger;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;
import org.threeplug.operations.documents.DocumentPages;

/// The trial balance, down to the postings and the documents behind them, and the accountant's own entries.
public final class TrialScreen extends OfficeScreen {

    @Inject
    public TrialScreen(Surface surface, TrialModel model, Provider<AdjustModel> entries, DocumentPages documents) {
        super(surface);
        pages().open(new TrialPage(model, surface, new TrialPage.Ways(
                () -> pages().open(new AccountPage(
                        model, surface, document -> pages().open(documents.document(pages(), document)))),
                () -> pages().open(new AdjustPage(entries.get(), surface, pages())))));
        leadsTo("adjust", _ -> pages().open(new AdjustPage(entries.get(), surface, pages())));
    }
}
