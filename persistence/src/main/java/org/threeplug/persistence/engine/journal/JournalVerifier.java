package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Checks a whole journal: every checksum, the chain across all segments, the numbers, and that every record can be read.
public final class JournalVerifier {

    /// @param records that are whole and in place
    /// @param last the number of the last of them
    /// @param head its hash
    /// @param bytes they take, headers included
    /// @param damage the first place at fault
    public record Verification(long records, long last, Hash head, long bytes, Optional<Damage> damage) {

        public boolean clean() {
            return damage.isEmpty();
        }
    }

    private final StoreFiles files;
    private final Path directory;

    public JournalVerifier(StoreFiles files, Path directory) {
        this.files = files;
        this.directory = directory;
    }

    /// Told of each record that is whole and in place.
    @FunctionalInterface
    public interface Visitor {
        void believed(long sequence, byte[] hash);
    }

    /// Checks a journal that nobody writes.
    public Verification verify() {
        return verify(Long.MAX_VALUE);
    }

    /// @param limit the number of the newest whole record; what comes after may be half written
    public Verification verify(long limit) {
        return verify(limit, (_, _) -> {});
    }

    public Verification verify(long limit, Visitor visitor) {
        var state = new Verification(0, 0, Hash.NONE, 0, Optional.empty());
        try {
            var segments = new JournalReader(files, directory).segments();
            for (var segment : segments) {
                state = verifySegment(segment, segment.equals(segments.getLast()), limit, state, visitor);
                if (!state.clean() || state.last() >= limit) {
                    break;
                }
            }
            return state;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Verification verifySegment(
            Path path, boolean newest, long limit, Verification before, Visitor visitor) throws IOException {
        try (var file = files.open(path)) {
            var scan = new SegmentScan(file, path);
            if (scan.header().first() != before.last() + 1) {
                return damaged(before, new Damage(
                        Damage.Kind.MISSING, path.getFileName().toString(), 0, before.last() + 1));
            }
            if (!scan.header().before().equals(before.head())) {
                return damaged(before, scan.damage(Damage.Kind.CHAIN));
            }
            return verifyRecords(scan, newest, limit, before, visitor);
        } catch (DamagedJournalException e) {
            return damaged(before, e.damage());
        }
    }

    private Verification verifyRecords(
            SegmentScan scan, boolean newest, long limit, Verification before, Visitor visitor) throws IOException {
        var layout = scan.header().layout();
        while (true) {
            var good = new Verification(
                    scan.next() - 1,
                    scan.next() - 1,
                    new Hash(scan.head()),
                    before.bytes() + scan.position(),
                    Optional.empty());
            var ends = scan.position() == scan.size() || newest && scan.length().isEmpty() && scan.restIsZero();
            if (ends || good.last() >= limit) {
                return good;
            }
            var place = scan.damage(Damage.Kind.CONTENT);
            var damage = scan.check();
            if (damage.isPresent()) {
                return damaged(before(good, scan.next()), scan.damage(damage.get()));
            }
            try {
                if (RecordCodec.read(scan.body(), good.head(), layout) instanceof JournalRecord.Schema schema) {
                    layout = schema.layout();
                }
                visitor.believed(scan.next() - 1, scan.head());
            } catch (MalformedRecordException _) {
                return damaged(good, place);
            }
        }
    }

    /// Not even the last record counts when it turns out to have been put in.
    private static Verification before(Verification good, long next) {
        return next > good.last()
                ? good
                : new Verification(next - 1, next - 1, good.head(), good.bytes(), Optional.empty());
    }

    private static Verification damaged(Verification good, Damage damage) {
        return new Verification(good.records(), good.last(), good.head(), good.bytes(), Optional.of(damage));
    }
}
