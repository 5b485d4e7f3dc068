package org.threeplug.fakes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeplug.clock.ClockBook;
import org.threeplug.customers.CustomerBook;
import org.threeplug.identity.DeclaredRights;
import org.threeplug.identity.keys.KeyBook;
import org.threeplug.journal.JournalHead;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.ApprovalNeed;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Tx;
import org.threeplug.kernel.Violations;
import org.threeplug.kernel.Words;
import org.threeplug.merging.PartyBook;
import org.threeplug.plug.PlugBook;
import org.threeplug.plug.PlugShelf;
import org.threeplug.records.RecordBook;
import org.threeplug.reports.home.HomeBook;

/// One transaction over a copy of the books.
final class FakeTx implements Tx {

    private final Rows rows;
    private final TradeBook trade;
    private final PostingBook posting;
    private final Instant now;
    private final Actor actor;
    private final Justification justification;
    private final List<Event> events = new ArrayList<>();

    FakeTx(Rows rows, Instant now, Actor actor, Justification justification) {
        this.rows = rows;
        this.trade = new TradeBook(rows);
        this.posting = new PostingBook(rows);
        this.now = now;
        this.actor = actor;
        this.justification = justification;
        this.words = new Words(justification);
    }

    private final Violations violations = new Violations();
    private final Words words;

    @Override
    public <P> P port(Class<P> port) {
        if (port == JournalHead.class) {
            return port.cast(new JournalHead(rows.journal.size(), hash(rows.journal.size())));
        }
        if (port == RecordBook.class) {
            return port.cast(new FakeRecordBook(rows));
        }
        if (port == KeyBook.class) {
            return port.cast(new FakeKeys.Book(rows));
        }
        if (port == HomeBook.class) {
            return port.cast((HomeBook) (person, tiles) -> rows.homeTiles.put(person, tiles));
        }
        if (port == CustomerBook.class) {
            return port.cast(new BuyersBook(rows));
        }
        if (port == PartyBook.class) {
            return port.cast(new FakeParties(() -> rows));
        }
        if (port == PlugBook.class || port == PlugShelf.class) {
            return port.cast(new FakePlugs(rows));
        }
        if (port == DeclaredRights.class) {
            return port.cast(DeclaredRights.OF_THE_PROGRAM);
        }
        if (port == ClockBook.class) {
            return port.cast(new ClockFake(rows));
        }
        return port.cast(port.isInstance(trade) ? trade : posting);
    }

    static String hash(long sequence) {
        return "%064x".formatted(sequence);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Justification justification() {
        return justification;
    }

    @Override
    public boolean isCovered(ApprovalNeed need) {
        return words.covers(need, actor);
    }

    Words words() {
        return words;
    }

    @Override
    public Violations violations() {
        return violations;
    }

    @Override
    public void raise(Event event) {
        events.add(event);
    }

    Rows rows() {
        return rows;
    }

    List<Event> events() {
        return events;
    }
}
