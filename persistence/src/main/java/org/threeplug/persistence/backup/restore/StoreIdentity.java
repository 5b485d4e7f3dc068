package org.threeplug.persistence.backup.restore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.PlainText;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.journal.DamagedJournalException;
import org.threeplug.persistence.engine.journal.JournalReader;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.RowChange;

/// Which shop a journal is of, as its own first records say, and which of the shop's PCs keeps it, as its last ones do: two PCs
/// of one shop have one past and two presents. The database is not asked: it may be what is broken, or what somebody else made.
///
/// @param id of the shop: that of its first PC, for good
/// @param node of the PC whose books they are; the shop's id until a copy was made a PC of its own
/// @param name as people called it when it was set up
/// @param currency empty before it was set up
public record StoreIdentity(UUID id, UUID node, String name, String currency) {

    /// A shop is set up with its first commands, and never gets another id or currency.
    private static final long FIRST_RECORDS = 500;

    /// Among so many of the newest is one that says whose they are.
    private static final int LAST_RECORDS = 50;

    private static final UUID NOBODY = new UUID(0, 0);

    private static final String TABLE = "SETTING";
    private static final String ID = "node";
    private static final String NAME = "store.business-name";
    private static final String CURRENCY = "store.currency";

    public StoreIdentity {
        name = PlainText.replaced(name, '?');
        currency = PlainText.replaced(currency, '?');
    }

    /// Empty when the journal does not say, or cannot be read that far.
    public static Optional<StoreIdentity> of(StoreFiles files, Path journal) {
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
        return from(settings).map(shop -> new StoreIdentity(
                shop.id(), node(files, journal).orElse(shop.id()), shop.name(), shop.currency()));
    }

    /// Each record names the PC that wrote it; the one that makes a PC of its own names it in what it changed.
    private static Optional<UUID> node(StoreFiles files, Path journal) {
        var nodes = new ArrayList<UUID>();
        try {
            new JournalReader(files, journal).newest(LAST_RECORDS, found -> {
                if (found instanceof JournalRecord.Given given && given.refusal().isEmpty()) {
                    var made = new HashMap<String, String>();
                    given.changes().stream()
                            .filter(change -> change.table().name().equals(TABLE))
                            .forEach(change -> note(change, made));
                    nodes.add(Optional.ofNullable(made.get(ID)).map(UUID::fromString).orElse(given.order().node()));
                }
            });
        } catch (DamagedJournalException | IllegalArgumentException _) {
            // What stood before the damage counts.
        }
        return nodes.reversed().stream().filter(node -> !node.equals(NOBODY)).findFirst();
    }

    /// Whether both are the books of one PC of one shop.
    public boolean isSameAs(StoreIdentity other) {
        return id.equals(other.id) && node.equals(other.node);
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
                    .map(UUID::fromString)
                    .map(id -> new StoreIdentity(
                            id, id, settings.getOrDefault(NAME, ""), settings.getOrDefault(CURRENCY, "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
