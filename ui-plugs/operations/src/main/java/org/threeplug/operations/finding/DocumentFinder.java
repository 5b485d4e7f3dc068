package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.List;
import org.threeplug.documents.Document;
import org.threeplug.office.Asks;
import org.threeplug.office.Office;
import org.threeplug.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.sales.DocumentsFound;
import org.threeplug.words.Texts;

/// Documents by their reference or its beginning, by the bare number of a receipt, by the number of another system and by
/// who bought.
final class DocumentFinder {

    private final Asks asks;
    private final Office office;
    private final Texts texts;

    @Inject
    DocumentFinder(Asks asks, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.asks = asks;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        if (!office.may("sales.view")) {
            return List.of();
        }
        return asks.ask(new DocumentsFound(words, OfficeFinder.MOST)).stream().map(this::found).toList();
    }

    private Found found(Document.Head head) {
        var key = "document." + head.kind().name();
        var about = String.join(
                " · ",
                texts.has(key) ? texts.text(key) : head.kind().plainWords(),
                texts.formats().dateTime(head.occurredAt()),
                texts.formats().money(head.total()));
        return new Found(
                Kind.DOCUMENT,
                head.reference(),
                head.customerName().filter(name -> !name.isEmpty()).map(name -> about + " · " + name).orElse(about),
                "receipt",
                "operations.documents",
                "document:" + head.id());
    }
}
