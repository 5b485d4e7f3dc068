package org.threeplug.persistence.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.RefusedException;
import org.threeplug.nodes.ApplyRecords;
import org.threeplug.nodes.PeerBook;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.engine.journal.DamagedJournalException;
import org.threeplug.persistence.engine.journal.JournalRecord;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.OwnJournal;
import org.threeplug.persistence.ledger.LedgerPersistence;
import org.threeplug.persistence.nodes.NodeRange;
import org.threeplug.persistence.nodes.OwnNode;

/// Takes records of another PC's journal into the tables.
public final class StoredPeerBook implements PeerBook {

    private final Rows rows;
    private Optional<RowClocks> clocks = Optional.empty();

    public StoredPeerBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Taken take(ApplyRecords stretch) {
        mustFollow(stretch);
        var own = rows.shared(OwnJournal.class, _ -> {
            throw new IllegalStateException("the engine provides its journal");
        });
        var folder = PeerFolder.of(own.files(), Path.of(stretch.folder()));
        var read = records(folder, stretch);
        var clock = clocks(own, stretch);
        clock.readOn();
        var peer = new PeerRows(rows, clock, new PeerValues(folder.keys(), own.keys()), stretch.number());
        var origins = new ArrayList<String>();
        for (var given : read) {
            if (isOfTheNode(given, stretch.node())) {
                peer.take(given);
                origins.add(String.format(Locale.ROOT, "%d:%d %s %s %s",
                                stretch.number(),
                                given.stamp().sequence(),
                                given.order().command(),
                                given.order().actor().id(),
                                given.stamp().at()));
            }
        }
        long written = peer.settled();
        if (peer.isSummed()) {
            LedgerPersistence.sumUp(rows, new NodeRange(stretch.number()));
        }
        note(stretch);
        return new Taken(written, origins);
    }

    private void mustFollow(ApplyRecords stretch) {
        long before = taken(stretch.number()).orElse(stretch.shared());
        if (stretch.from() != before + 1) {
            throw new RefusedException("nodes.taken-meanwhile", String.valueOf(before));
        }
    }

    private Optional<Long> taken(int number) {
        return rows.prepared("SELECT seq FROM applied_journal WHERE node_no = ?").one(row -> row.getLong(1), number);
    }

    /// The hash of the last stands for the content of all before it.
    private static List<Given> records(PeerFolder folder, ApplyRecords stretch) {
        var all = new ArrayList<JournalRecord>();
        try {
            folder.reader().read(stretch.from(), stretch.through(), all::add);
        } catch (DamagedJournalException e) {
            throw new RefusedException("nodes.journal-damaged", e.damage().toString());
        }
        if (all.isEmpty()
                || all.getLast().stamp().sequence() != stretch.through()
                || !all.getLast().stamp().hash().toString().equals(stretch.head())) {
            throw new RefusedException("nodes.journal-changed", String.valueOf(stretch.through()));
        }
        return all.stream()
                .filter(Given.class::isInstance)
                .map(Given.class::cast)
                .filter(given -> given.refusal().isEmpty())
                .toList();
    }

    private RowClocks clocks(OwnJournal own, ApplyRecords stretch) {
        int number = OwnNode.of(rows).number();
        var known = clocks.filter(one -> one.isFor(stretch.shared(), number))
                .orElseGet(() -> new RowClocks(rows, own.reader(), stretch.shared(), number));
        clocks = Optional.of(known);
        return known;
    }

    /// Its own records, and the one by which it became that node; not what it took from others.
    private static boolean isOfTheNode(Given given, UUID node) {
        return !PeerScan.isTakenOver(given)
                && (given.order().node().equals(node) || given.order().command().equals("nodes.make"));
    }

    private void note(ApplyRecords stretch) {
        rows.prepared("MERGE INTO applied_journal (node_no, node_id, shared_seq, seq, hash) KEY (node_no) VALUES (?, ?, ?, ?, ?)")
                .execute(stretch.number(), stretch.node(), stretch.shared(), stretch.through(), stretch.head());
    }
}
