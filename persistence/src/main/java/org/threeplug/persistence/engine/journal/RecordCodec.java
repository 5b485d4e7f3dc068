package org.threeplug.persistence.engine.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.threeplug.kernel.Event;
import org.threeplug.persistence.engine.journal.JournalRecord.Given;
import org.threeplug.persistence.engine.journal.JournalRecord.Migration;
import org.threeplug.persistence.engine.journal.JournalRecord.Order;
import org.threeplug.persistence.engine.journal.JournalRecord.Person;
import org.threeplug.persistence.engine.journal.JournalRecord.Schema;
import org.threeplug.persistence.engine.journal.JournalRecord.Stamp;

/// Records as bytes. Every body ends with a mark that is not zero, so that the end of what was written can be told from
/// the zeroes a segment is filled with.
final class RecordCodec {

    static final int SCHEMA = 1;
    static final int MIGRATION = 2;
    static final int GIVEN = 3;
    static final int END = 0x7E;

    /// Under which the fingerprint of a command stands after its events: verifiers that were handed out pass it over as one.
    private static final String FINGERPRINT = "#";

    /// Stands after the events of a record that was written before the one before it was on the disk: verifiers that were
    /// handed out pass it over as one of them.
    private static final Event TOGETHER = new Event("&", "");

    /// How the body of such a record ends.
    private static final byte[] TOGETHER_END = {1, '&', 0, END};

    private RecordCodec() {}

    static void start(ByteBuilder out, int kind, long sequence, Instant at, Instant wallClock) {
        out.u8(kind);
        out.varint(sequence);
        out.signed(micros(at));
        out.signed(micros(wallClock));
    }

    static void given(
            ByteBuilder out,
            Order order,
            Optional<String> refusal,
            List<RowChange> changes,
            List<Event> events,
            boolean together,
            Sealing sealing) {
        out.uuid(order.key());
        out.text(order.command());
        out.varint(order.version());
        person(out, order.actor());
        out.uuid(order.node());
        out.uuid(order.branch());
        out.uuid(order.register());
        out.text(order.device());
        optional(out, order.reason());
        out.u8(order.approver().isPresent() ? 1 : 0);
        order.approver().ifPresent(approver -> person(out, approver));
        optional(out, refusal);
        out.varint(changes.size());
        for (var change : changes) {
            change.write(out, sealing);
        }
        out.varint(events.size() + (order.fingerprint().isPresent() ? 1 : 0) + (together ? 1 : 0));
        for (var event : events) {
            event(out, event);
        }
        order.fingerprint().ifPresent(known -> event(out, new Event(FINGERPRINT, known)));
        if (together) {
            event(out, TOGETHER);
        }
    }

    private static void event(ByteBuilder out, Event event) {
        out.text(event.kind());
        out.text(event.subject());
    }

    /// Whether a record may be on the disk while the one before it is not.
    ///
    /// @param end where it ends
    static boolean isTogether(byte[] bytes, int end) {
        return Arrays.equals(bytes, end - TOGETHER_END.length, end, TOGETHER_END, 0, TOGETHER_END.length);
    }

    /// @param layout the tables as they were before this record
    static JournalRecord read(ByteReader in, Hash hash, Layout layout) {
        var kind = in.u8();
        var stamp = new Stamp(in.varint(), instant(in.signed()), instant(in.signed()), hash);
        var read =
                switch (kind) {
                    case SCHEMA -> new Schema(stamp, Layout.read(in));
                    case MIGRATION -> new Migration(stamp, in.text(), in.text());
                    case GIVEN ->
                        told(new Given(
                                stamp, order(in), optional(in), list(in, i -> RowChange.read(i, layout)), events(in)));
                    default -> throw new MalformedRecordException("a record of unknown kind " + kind);
                };
        if (in.left() != 1 || in.u8() != END) {
            throw new MalformedRecordException("the record does not end where it should");
        }
        return read;
    }

    private static Order order(ByteReader in) {
        return new Order(
                in.uuid(),
                in.text(),
                in.count(),
                person(in),
                in.uuid(),
                in.uuid(),
                in.uuid(),
                in.text(),
                optional(in),
                in.u8() == 1 ? Optional.of(person(in)) : Optional.empty());
    }

    /// With the fingerprint where it belongs.
    private static Given told(Given read) {
        var events = read.events();
        return events.isEmpty() || !events.getLast().kind().equals(FINGERPRINT)
                ? read
                : new Given(
                        read.stamp(),
                        read.order().with(events.getLast().subject()),
                        read.refusal(),
                        read.changes(),
                        events.subList(0, events.size() - 1));
    }

    private static List<Event> events(ByteReader in) {
        var events = list(in, i -> new Event(i.text(), i.text()));
        return !events.isEmpty() && events.getLast().equals(TOGETHER) ? events.subList(0, events.size() - 1) : events;
    }

    private interface Element<T> {
        T read(ByteReader in);
    }

    private static <T> List<T> list(ByteReader in, Element<T> element) {
        var count = in.count();
        var all = new ArrayList<T>(Math.min(count, 10_000));
        for (var i = 0; i < count; i++) {
            all.add(element.read(in));
        }
        return all;
    }

    private static void person(ByteBuilder out, Person person) {
        out.uuid(person.id());
        out.text(person.name());
        out.text(person.role());
    }

    private static Person person(ByteReader in) {
        return new Person(in.uuid(), in.text(), in.text());
    }

    private static void optional(ByteBuilder out, Optional<String> text) {
        out.u8(text.isPresent() ? 1 : 0);
        text.ifPresent(out::text);
    }

    private static Optional<String> optional(ByteReader in) {
        return in.u8() == 1 ? Optional.of(in.text()) : Optional.empty();
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
