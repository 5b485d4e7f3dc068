package org.threeplug.persistence.peers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.nodes.ApplyRecords;
import org.threeplug.persistence.engine.journal.Hash;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.JournalVerifier;
import org.threeplug.persistence.engine.journal.RowChange;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.nodes.OwnNode;

/// Takes what another PC of the shop has recorded into these books, in stretches between which the counter sells. The journal is
/// looked through as a whole first, so a forged, cut or foreign one changes nothing.
public final class TakeJournal {

    /// @param number of the PC
    /// @param records that were taken, of all it has recorded
    /// @param rows that were written
    /// @param last the newest of its records
    public record Taken(int number, String name, long records, long rows, long last) {}

    private record Before(UUID node, long sequence, String hash) {}

    private final Store store;
    private final Actor actor;

    /// @param actor with the right `nodes.apply`
    public TakeJournal(Store store, Actor actor) {
        this.store = store;
        this.actor = actor;
    }

    /// @param folder of the journal, or of a store with its journal
    /// @param watch told the number of the newest record that was taken
    /// @throws RefusedException `nodes.journal-none`, `nodes.journal-damaged`, `nodes.journal-foreign`, `nodes.journal-own`,
    ///     `nodes.journal-cut`, `nodes.journal-rewritten`, `nodes.journal-forked`, `nodes.journal-changes-posted`, `nodes.journal-unbalanced`,
    ///     `nodes.same-number`, `nodes.number-twice`, `nodes.does-not-fit`, `nodes.program-newer`,
    ///     `nodes.plug-tables`
    public Taken from(Path folder, LongConsumer watch) {
        var peer = PeerFolder.of(store.options().files(), folder.toAbsolutePath());
        var sql = store.reads();
        var past = new SharedPast(sql);
        var taken = before(sql);
        var met = new HashMap<Long, String>();
        taken.values().forEach(before -> met.put(before.sequence(), ""));
        var found = new JournalVerifier(peer.files(), peer.journal()).verify(Long.MAX_VALUE, (sequence, hash) -> {
            past.met(sequence, hash);
            met.computeIfPresent(sequence, (_, _) -> new Hash(hash).toString());
        });
        mustBeOfThisShop(found, past, folder);
        var scan = scanned(peer, past.sequence(), found, shop(sql));
        mustBeAnother(scan, sql);
        long from = past.sequence() + 1;
        var before = taken.get(scan.number());
        if (before != null) {
            mustGoOn(scan, before, met.getOrDefault(before.sequence(), ""), found.last());
            from = before.sequence() + 1;
        }
        return take(folder.toAbsolutePath(), scan, past.sequence(), from, found.last(), watch);
    }

    private static void mustBeOfThisShop(JournalVerifier.Verification found, SharedPast past, Path folder) {
        if (found.damage().isPresent()) {
            throw new RefusedException("nodes.journal-damaged", found.damage().get().toString());
        }
        if (found.last() == 0) {
            throw new RefusedException("nodes.journal-none", folder.toString());
        }
        if (!past.isOfOneShop()) {
            throw new RefusedException("nodes.journal-foreign", folder.toString());
        }
        if (past.sequence() == found.last()) {
            throw new RefusedException("nodes.journal-own", folder.toString());
        }
    }

    private static PeerScan scanned(PeerFolder peer, long shared, JournalVerifier.Verification found, UUID shop) {
        var scan = new PeerScan(shop);
        peer.reader().read(shared + 1, found.last(), each -> {
            if (each instanceof Given given) {
                scan.met(given);
            } else {
                scan.passed(each.stamp().sequence());
            }
        });
        scan.end(found.head().toString());
        return scan;
    }

    private static Map<Integer, Before> before(DSLContext sql) {
        var all = new HashMap<Integer, Before>();
        sql.resultQuery("SELECT node_no, node_id, seq, hash FROM applied_journal")
                .forEach(row -> all.put(
                        row.get(0, Integer.class),
                        new Before(row.get(1, UUID.class), row.get(2, Long.class), row.get(3, String.class))));
        return all;
    }

    /// How the first PC of the shop is called: what this one was called before it became a node of its own.
    private UUID shop(DSLContext sql) {
        var made = sql.resultQuery("SELECT seq FROM journal_index WHERE command = 'nodes.make' AND outcome = 'done'")
                .fetchOptional(0, Long.class);
        return made.flatMap(store.journal()::record)
                .filter(Given.class::isInstance)
                .flatMap(record -> ((Given) record).changes().stream()
                        .filter(PeerScan::isOwnName)
                        .map(TakeJournal::before)
                        .findFirst())
                .orElseGet(() -> own(sql));
    }

    private static UUID before(RowChange change) {
        return change.columns().stream()
                .filter(column -> column.column().equals("CONTENT"))
                .flatMap(column -> column.before().stream())
                .map(text -> UUID.fromString(text.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static UUID own(DSLContext sql) {
        return UUID.fromString(sql.resultQuery("SELECT content FROM setting WHERE name = 'node'")
                .fetchOptional(0, String.class)
                .orElseThrow());
    }

    private static void mustBeAnother(PeerScan scan, DSLContext sql) {
        int own = sql.resultQuery(OwnNode.SQL.formatted("node_no"))
                .fetchOptional(0, Integer.class)
                .orElse(0);
        if (scan.number() == own || scan.node().equals(own(sql))) {
            throw new RefusedException("nodes.same-number", String.valueOf(own));
        }
        var known = sql.resultQuery("SELECT id FROM node WHERE node_no = ?", scan.number()).fetchOptional(0, UUID.class);
        if (known.isPresent() && !known.get().equals(scan.node())) {
            throw new RefusedException("nodes.number-twice", String.valueOf(scan.number()));
        }
    }

    private static void mustGoOn(PeerScan scan, Before before, String met, long last) {
        if (!before.node().equals(scan.node())) {
            throw new RefusedException("nodes.number-twice", String.valueOf(scan.number()));
        }
        if (last < before.sequence()) {
            throw new RefusedException(
                    "nodes.journal-cut", String.valueOf(last), String.valueOf(before.sequence()));
        }
        if (!before.hash().equals(met)) {
            throw new RefusedException("nodes.journal-rewritten", String.valueOf(before.sequence()));
        }
    }

    private Taken take(Path folder, PeerScan scan, long shared, long from, long last, LongConsumer watch) {
        long rows = 0;
        long next = from;
        for (var stretch : scan.stretches()) {
            if (stretch.through() >= next) {
                rows += store.gate()
                        .submit(
                                new ApplyRecords(
                                        Ids.next(),
                                        folder.toString(),
                                        scan.number(),
                                        scan.node(),
                                        shared,
                                        next,
                                        stretch.through(),
                                        stretch.head()),
                                actor)
                        .orThrow();
                next = stretch.through() + 1;
                watch.accept(stretch.through());
            }
        }
        return new Taken(scan.number(), scan.name(), next - from, rows, last);
    }
}
