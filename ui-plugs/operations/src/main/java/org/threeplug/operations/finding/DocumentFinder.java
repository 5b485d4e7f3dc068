package org.threeplug.operations.finding;

import com.google.inject.Inject;
import com.google.inject.name.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.threeplug.documents.Document;
import org.threeplug.kit.Texts;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.Surface;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;
import org.threeplug.sales.SalesHistory;
import org.threeplug.settings.Settings;

/// Documents by their reference or its beginning, by the bare number of a receipt, by the number of another system and by
/// who bought.
final class DocumentFinder {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final SalesHistory history;
    private final Settings settings;
    private final Office office;
    private final Texts texts;

    @Inject
    DocumentFinder(SalesHistory history, Settings settings, Office office, @Named(Surface.TEXTS) Texts texts) {
        this.history = history;
        this.settings = settings;
        this.office = office;
        this.texts = texts;
    }

    List<Found> find(String words) {
        if (!office.may("sales.view")) {
            return List.of();
        }
        var found = new LinkedHashMap<UUID, Document.Head>();
        boolean bare = NUMBER.matcher(words).matches();
        if (bare) {
            settings.registers().stream()
                    .flatMap(register -> history.byReference(register.code() + "-SALE-" + words).stream())
                    .forEach(one -> found.put(one.head().id(), one.head()));
        } else {
            history.byReference(words).ifPresent(one -> found.put(one.head().id(), one.head()));
        }
        // A bare figure may be a register's code, which all its documents begin with; nobody who types it wants them all.
        history.documents(new SalesHistory.Filter(Optional.empty(), Optional.empty(), words, Set.of()), 0, OfficeFinder.MOST)
                .stream()
                .filter(head -> !bare || head.externalNumber().equals(Optional.of(words)))
                .forEach(head -> found.put(head.id(), head));
        return found.values().stream().limit(OfficeFinder.MOST).map(this::found).toList();
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
