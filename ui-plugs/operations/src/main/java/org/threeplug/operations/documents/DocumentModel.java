package org.threeplug.operations.documents;

import com.google.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.threeplug.documents.DocumentKind;
import org.threeplug.journal.JournalEntry;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.receipts.ReceiptDesk;
import org.threeplug.receipts.ReportDesk;
import org.threeplug.sales.DocumentFacts;
import org.threeplug.sales.NoteReprint;
import org.threeplug.sales.PostedDocument;

/// One posted document with everything it caused in the books, and the journal record that proves it.
public final class DocumentModel {

    static final List<DocumentKind> ON_PAPER =
            List.of(DocumentKind.SALE, DocumentKind.RETURN, DocumentKind.EXCHANGE, DocumentKind.VOID);

    /// @param accounts the names of the accounts it posted to, by their codes
    /// @param products the names of the products it moved
    /// @param origin the reference of the sale it refers to
    /// @param record of the journal; empty for a reader without the right to see it
    record Shown(
            PostedDocument posted,
            Map<String, String> accounts,
            Map<UUID, String> products,
            Optional<String> origin,
            Optional<JournalEntry> record) {

        static Shown of(DocumentFacts.Facts facts) {
            return new Shown(facts.posted(), facts.accounts(), facts.products(), facts.origin(), facts.record());
        }

        boolean isOnPaper() {
            return ON_PAPER.contains(posted.head().kind());
        }
    }
    final ObjectProperty<Optional<Shown>> shown = new SimpleObjectProperty<>(Optional.empty());
    final BooleanProperty busy = new SimpleBooleanProperty();

    private final Asks asks;
    private final DocumentPaper paper;

    /// What can be done with a document on paper.
    record DocumentPaper(ReceiptDesk receipts, ReportDesk reports, Office office) {

        @Inject
        DocumentPaper {}
    }

    @Inject
    public DocumentModel(Asks asks, DocumentPaper paper) {
        this.asks = asks;
        this.paper = paper;
    }

    void open(UUID document) {
        paper.office().work().run(() -> asks.ask(new DocumentFacts(document)).map(Shown::of), shown::set);
    }
    /// What can be done with the document, in the order of the buttons.
    enum Deed {
        OPEN_ORIGIN,
        SAVE_PDF,
        REPRINT
    }

    Set<Deed> deeds() {
        var deeds = EnumSet.noneOf(Deed.class);
        if (shown.get().flatMap(Shown::origin).isPresent()) {
            deeds.add(Deed.OPEN_ORIGIN);
        }
        if (maySavePdf()) {
            deeds.add(Deed.SAVE_PDF);
        }
        if (mayReprint()) {
            deeds.add(Deed.REPRINT);
        }
        return deeds;
    }

    private boolean mayReprint() {
        return paper.office().may("sales.reprint") && shown.get().filter(Shown::isOnPaper).isPresent();
    }

    boolean hasPrinter() {
        return paper.receipts().hasPrinter();
    }

    /// Prints the receipt again, marked as a copy.
    void reprint(Consumer<Outcome<Integer>> then) {
        if (mayReprint()) {
            var document = shown.get().orElseThrow().posted().head().id();
            paper.office().submit(busy, new NoteReprint(Ids.next(), document), outcome -> {
                if (outcome instanceof Outcome.Done<Integer>(var copy, _)) {
                    paper.receipts().reprint(document, copy);
                }
                then.accept(outcome);
            });
        }
    }

    private boolean maySavePdf() {
        return mayReprint() || shown.get().filter(now -> !now.isOnPaper()).isPresent();
    }

    /// A receipt becomes a numbered copy, as when it is printed again.
    ///
    /// @param then gets the path of the file
    void savePdf(Consumer<Outcome<String>> then) {
        if (mayReprint()) {
            var posted = shown.get().orElseThrow().posted();
            paper.office()
                    .submit(busy, new NoteReprint(Ids.next(), posted.head().id()), outcome -> {
                        switch (outcome) {
                            case Outcome.Done<Integer>(var copy, var sequence) -> save(posted, copy, sequence, then);
                            case Outcome.Refused<Integer>(var why) -> then.accept(new Outcome.Refused<>(why));
                        }
                    });
        } else if (maySavePdf()) {
            save(shown.get().orElseThrow().posted(), 0, 0, then);
        }
    }

    private void save(PostedDocument posted, int copy, long sequence, Consumer<Outcome<String>> then) {
        paper.office()
                .run(
                        busy,
                        () -> paper.reports().savePdf(posted, copy),
                        path -> then.accept(new Outcome.Done<>(path, sequence)));
    }
}
