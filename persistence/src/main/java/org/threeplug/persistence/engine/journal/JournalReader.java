package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Reads a journal, also while it is being written. Needs no database.
public final class JournalReader {

    private final StoreFiles files;
    private final Path directory;
    private final LongSupplier last;

    /// Reads a journal that nobody writes.
    public JournalReader(StoreFiles files, Path directory) {
        this(files, directory, () -> Long.MAX_VALUE);
    }

    /// @param last the number of the newest whole record, asked before each reading: the next may be half written
    public JournalReader(StoreFiles files, Path directory, LongSupplier last) {
        this.files = files;
        this.directory = directory;
        this.last = last;
    }

    List<Path> segments() throws IOException {
        return files.list(directory).stream().filter(SegmentHeader::names).toList();
    }

    /// Tells about the records from one number to another, both included, as far as there are any.
    ///
    /// @throws DamagedJournalException at a record that is not whole
    public void read(long from, long to, Consumer<JournalRecord> reader) {
        var end = Math.min(to, last.getAsLong());
        try {
            for (var segment : segmentsWith(from, end)) {
                readSegment(segment, sequence -> sequence >= from, end, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Tells about the newest records of a journal that nobody writes, the oldest of them first; what stands before them is stepped
    /// over.
    ///
    /// @throws DamagedJournalException at a record that is not whole
    public void newest(int most, Consumer<JournalRecord> reader) {
        try {
            var all = segments();
            if (all.isEmpty()) {
                return;
            }
            var newest = all.getLast();
            try (var file = files.open(newest)) {
                var scan = new SegmentScan(file, newest);
                while (scan.length().isPresent()) {
                    scan.skip();
                }
                read(Math.max(1, scan.next() - most), scan.next() - 1, reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<JournalRecord> record(long sequence) {
        var found = new ArrayList<JournalRecord>();
        read(sequence, sequence, found::add);
        return found.stream().findFirst();
    }

    /// Tells about some records, wherever they lie: each file that holds any of them is gone through once, and what is not
    /// wanted is stepped over without being read.
    ///
    /// @throws DamagedJournalException at a record that is not whole
    public void read(NavigableSet<Long> wanted, Consumer<JournalRecord> reader) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            var all = segmentsWith(wanted.first(), wanted.last());
            for (int i = 0; i < all.size(); i++) {
                long end = i + 1 < all.size() ? SegmentHeader.first(all.get(i + 1)) - 1 : last.getAsLong();
                var here = wanted.subSet(SegmentHeader.first(all.get(i)), true, Math.max(end, SegmentHeader.first(all.get(i))), true);
                if (!here.isEmpty()) {
                    readSegment(all.get(i), here::contains, Math.min(here.last(), last.getAsLong()), reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> segmentsWith(long from, long to) throws IOException {
        var wanted = new ArrayList<Path>();
        for (var segment : segments()) {
            var first = SegmentHeader.first(segment);
            if (first > to) {
                break;
            }
            if (first <= from) {
                wanted.clear();
            }
            wanted.add(segment);
        }
        return wanted;
    }

    private void readSegment(Path path, LongPredicate wanted, long to, Consumer<JournalRecord> reader)
            throws IOException {
        try (var file = files.open(path)) {
            var scan = new SegmentScan(file, path);
            var layout = scan.header().layout();
            while (scan.next() <= to && scan.length().isPresent()) {
                if (!wanted.test(scan.next()) && !scan.isSchema()) {
                    scan.skip();
                    continue;
                }
                var damage = scan.check();
                if (damage.isPresent()) {
                    throw scan.damaged(damage.get());
                }
                var read = decoded(scan, layout);
                if (read instanceof JournalRecord.Schema schema) {
                    layout = schema.layout();
                }
                if (wanted.test(read.stamp().sequence())) {
                    reader.accept(read);
                }
            }
        }
    }

    private static JournalRecord decoded(SegmentScan scan, Layout layout) {
        try {
            return RecordCodec.read(scan.body(), new Hash(scan.head()), layout);
        } catch (MalformedRecordException e) {
            var damaged = scan.damaged(Damage.Kind.CONTENT);
            damaged.initCause(e);
            throw damaged;
        }
    }
}
