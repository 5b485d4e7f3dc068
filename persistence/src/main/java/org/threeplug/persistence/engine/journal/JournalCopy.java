package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.threeplug.persistence.engine.file.StoreFiles;

/// Copies records of a journal, byte for byte and each checked on the way, into segments that another journal can be
/// made of. May run while the journal is being written.
public final class JournalCopy {

    /// Where the copy goes.
    public interface Target {

        /// A segment begins; the copy closes it.
        OutputStream segment(String name) throws IOException;
    }

    private final StoreFiles files;
    private final Path directory;
    private Optional<byte[]> head = Optional.empty();
    private long next;

    public JournalCopy(StoreFiles files, Path directory) {
        this.files = files;
        this.directory = directory;
    }

    /// Copies the records from one number to another, both included.
    ///
    /// @return the hash of the last of them
    /// @throws DamagedJournalException at a record that is not whole or not there
    public Hash copy(long from, long to, Target target) throws IOException {
        next = from;
        head = Optional.empty();
        var segments = new JournalReader(files, directory).segments();
        for (var i = 0; i < segments.size(); i++) {
            var endsBefore = i + 1 < segments.size() && SegmentHeader.first(segments.get(i + 1)) <= from;
            if (SegmentHeader.first(segments.get(i)) <= to && !endsBefore) {
                copySegment(segments.get(i), from, to, target);
            }
        }
        if (next != to + 1) {
            throw new DamagedJournalException(new Damage(Damage.Kind.MISSING, "", 0, next));
        }
        return new Hash(head.orElseThrow());
    }

    private void copySegment(Path path, long from, long to, Target target) throws IOException {
        try (var file = files.open(path)) {
            var scan = new SegmentScan(file, path);
            if (scan.next() > next) {
                throw scan.damaged(Damage.Kind.MISSING);
            }
            if (head.isPresent() && !Arrays.equals(head.get(), scan.head())) {
                throw scan.damaged(Damage.Kind.CHAIN);
            }
            var layout = skipTo(scan, from);
            if (scan.next() < from) {
                return;
            }
            try (var out = target.segment(SegmentHeader.fileName(scan.next()))) {
                var header = SegmentHeader.encode(scan.next(), new Hash(scan.head()), layout);
                out.write(header.array(), 0, header.limit());
                while (scan.next() <= to && scan.length().isPresent()) {
                    step(scan);
                    scan.writeTo(out);
                }
            }
            next = scan.next();
            head = Optional.of(scan.head());
        }
    }

    private static Layout skipTo(SegmentScan scan, long from) throws IOException {
        var layout = scan.header().layout();
        while (scan.next() < from && scan.length().isPresent()) {
            step(scan);
            if (scan.body().u8() == RecordCodec.SCHEMA) {
                layout = ((JournalRecord.Schema) RecordCodec.read(scan.body(), Hash.NONE, layout)).layout();
            }
        }
        return layout;
    }

    private static void step(SegmentScan scan) throws IOException {
        var damage = scan.check();
        if (damage.isPresent()) {
            throw scan.damaged(damage.get());
        }
    }

    /// Cuts a journal that nobody is writing off behind a record.
    public static void cutAfter(StoreFiles files, Path directory, long last) throws IOException {
        for (var segment : new JournalReader(files, directory).segments()) {
            if (SegmentHeader.first(segment) > last) {
                files.delete(segment);
            } else {
                cutSegment(files, segment, last);
            }
        }
    }

    private static void cutSegment(StoreFiles files, Path segment, long last) throws IOException {
        try (var file = files.open(segment)) {
            var scan = new SegmentScan(file, segment);
            while (scan.next() <= last && scan.length().isPresent()) {
                step(scan);
            }
            if (scan.position() < scan.size()) {
                file.truncate(scan.position());
                file.force(true);
            }
        }
    }
}
