package org.threeplug.persistence.backup;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.PlainText;
import org.threeplug.persistence.journal.DamagedJournalException;
import org.threeplug.persistence.journal.JournalReader;
import org.threeplug.persistence.journal.JournalRecord;
import org.threeplug.persistence.journal.RowChange;
import org.threeplug.persistence.file.StoreFiles;

/// Which shop a journal is of, as its own first records say. The database is not asked: it may be what is broken, or what
/// somebody else made.
///
/// @param name as people called it when it was set up
/// @param currency empty before it was set up
public record StoreIdentity(UUID id, String name, String currency) {

    /// A shop is set up with its first commands, and never gets another id or currency.
    private static final long FIRST_RECORDS = 500;

    private static final String TABLE = "SETTING";
    private static final String ID = "node";
    private static final String NAME = "store.business-name";
    private static final String CURRENCY = "store.currency";

    public StoreIdentity {
        name = PlainText.replaced(name, '?');
        currency = PlainText.replaced(currency, '?');
    }

    /// Empty when the journal does not say, or cannot be read that far.
    static Optional<StoreIdentity> of(StoreFiles files, Path journal) {
        var settings = new HashMap<String, String>();
        try {
            new JournalReader(files, journal).read(1, FIRST_RECORDS, found -> {
                if (found instanceof JournalRecord.Given given) {
                    given.changes().stream()
                            .filter(change -> change.table().name().equals(TABLE))
                            .forEach(change -> note(change, settings));
                }
            });
        } catch (DamagedJournalException _) {
            // What stood before the damage counts.
        }
        return from(settings);
    }

    private static void note(RowChange change, Map<String, String> settings) {
        for (var column : change.columns()) {
            if (column.column().equals("CONTENT") && column.after().isPresent()) {
                settings.putIfAbsent(String.valueOf(change.key().getFirst()), String.valueOf(column.after().get()));
            }
        }
    }

    private static Optional<StoreIdentity> from(Map<String, String> settings) {
        try {
            return Optional.ofNullable(settings.get(ID))
                    .map(id -> new StoreIdentity(
                            UUID.fromString(id), settings.getOrDefault(NAME, ""), settings.getOrDefault(CURRENCY, "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
