package org.threeplug.persistence.engine.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.threeplug.kernel.Event;
import org.threeplug.persistence.engine.file.StoreFile;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.personal.PersonKeys;

/// The journal that a store is writing. One thread writes; a record is first prepared, so that its hash is known, and
/// then written; several that were written are forced together. After any failure the journal must be opened again: what reached the disk is not known.
public final class Journal implements AutoCloseable {

    /// The command that it falls on waits until so many zeroes are on the disk, as does the first after a start.
    private static final int STEP = 1024 * 1024;

    /// Java keeps a copy as long as the longest write of each thread outside of its heap, for good.
    private static final int ZEROES = 256 * 1024;

    private final StoreFiles files;
    private final Path directory;
    private final long segmentBytes;
    private final PersonKeys keys;
    private final Frame frame = new Frame();
    private Optional<StoreFile> file = Optional.empty();
    private long position;
    private long allocated;
    private long written;
    private volatile long last;
    private byte[] head = Hash.NONE.bytes();
    private Hash preparedHash = Hash.NONE;
    private Layout layout = Layout.NONE;
    private Sealing sealing;

    private Journal(StoreFiles files, Path directory, long segmentBytes, PersonKeys keys) {
        this.files = files;
        this.directory = directory;
        this.segmentBytes = segmentBytes;
        this.keys = keys;
        this.sealing = new Sealing(Layout.NONE, keys);
    }

    /// Opens the journal at its end. The remains of a record that was being written when the power went are cut off.
    ///
    /// @param keys under which personal values are written
    /// @throws DamagedJournalException if whole records follow a broken one
    public static Journal open(StoreFiles files, Path directory, long segmentBytes, PersonKeys keys)
            throws IOException {
        var journal = new Journal(files, directory, segmentBytes, keys);
        files.createDirectories(directory);
        var segments = new JournalReader(files, directory).segments();
        if (!segments.isEmpty()) {
            journal.continueIn(segments.getLast());
        }
        return journal;
    }

    private void continueIn(Path path) throws IOException {
        var opened = files.open(path);
        try {
            var scan = new SegmentScan(opened, path);
            layout = scan.header().layout();
            var damage = scan.check();
            while (damage.isEmpty()) {
                if (scan.body().u8() == RecordCodec.SCHEMA) {
                    layout = described(scan);
                }
                damage = scan.check();
            }
            cutTail(opened, scan, damage.get());
            position = scan.position();
            allocated = opened.size();
            written = scan.next() - 1;
            last = written;
            sealing = new Sealing(layout, keys);
            head = scan.head();
            file = Optional.of(opened);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /// The tables from here on. Chain and checksum can be right over a list that nobody can read.
    private Layout described(SegmentScan scan) {
        try {
            return ((JournalRecord.Schema) RecordCodec.read(scan.body(), Hash.NONE, layout)).layout();
        } catch (MalformedRecordException | IllegalArgumentException | IndexOutOfBoundsException e) {
            var damaged = scan.damaged(Damage.Kind.CONTENT);
            damaged.initCause(e);
            throw damaged;
        }
    }

    private void cutTail(StoreFile opened, SegmentScan scan, Damage.Kind kind) throws IOException {
        var tail = new TornTail(opened, scan.position(), scan.size());
        if (tail.used() == 0) {
            return;
        }
        if (kind != Damage.Kind.CHECKSUM || tail.holdsRecordAfter(scan.next())) {
            throw scan.damaged(kind);
        }
        try (var kept = files.open(directory.resolve(String.format(Locale.ROOT, "%020d.torn", scan.next())))) {
            kept.write(tail.remains(), 0);
            kept.force(true);
        }
        opened.write(ByteBuffer.allocate(tail.used()), scan.position());
        opened.force(true);
    }

    /// This journal for those who must read in it while a command runs.
    public OwnJournal own() {
        return new OwnJournal(files, new JournalReader(files, directory, this::written), keys);
    }

    /// The number of the newest record that is on the disk; 0 before the first.
    public long last() {
        return last;
    }

    /// The number of the newest record, which may have to be forced yet; only for whoever writes.
    public long written() {
        return written;
    }

    public Hash head() {
        return new Hash(head);
    }

    /// The tables as of the newest record.
    public Layout layout() {
        return layout;
    }

    /// Plugs have declared tables: what is sealed from here on follows it.
    public void declared() {
        sealing = new Sealing(layout, keys);
    }

    public Hash prepareSchema(Layout newLayout, Instant at, Instant wallClock) {
        var out = start(RecordCodec.SCHEMA, at, wallClock);
        newLayout.write(out);
        layout = newLayout;
        sealing = new Sealing(newLayout, keys);
        return seal();
    }

    public Hash prepareMigration(String script, String sql, Instant at, Instant wallClock) {
        var out = start(RecordCodec.MIGRATION, at, wallClock);
        out.text(script);
        out.text(sql);
        return seal();
    }

    public Hash prepare(
            JournalRecord.Order order,
            Optional<String> refusal,
            List<RowChange> changes,
            List<Event> events,
            Instant at,
            Instant wallClock) {
        var out = start(RecordCodec.GIVEN, at, wallClock);
        RecordCodec.given(out, order, refusal, changes, events, written != last, sealing);
        return seal();
    }

    /// @throws org.threeplug.kernel.RefusedException when a change would write down again who was erased
    public void mustNotName(List<RowChange> changes) {
        sealing.mustNotNameErased(changes);
    }

    /// The order with what its record keeps of its content.
    public JournalRecord.Order recognisable(JournalRecord.Order order, byte[] content, List<RowChange> changes) {
        return Recognition.of(content, changes, keys).map(known -> order.with(known.kept())).orElse(order);
    }

    /// Whether a command that was carried out had another content. Nobody can tell where the record keeps no fingerprint:
    /// of what an older program wrote, and of persons who were erased.
    public boolean hadOtherContent(long sequence, byte[] content) {
        var found = new JournalReader(files, directory, this::written).record(sequence);
        return found.orElse(null) instanceof JournalRecord.Given given
                && given.order()
                        .fingerprint()
                        .flatMap(kept -> new Recognition(kept).isOf(content, keys))
                        .map(same -> !same)
                        .orElse(false);
    }

    private ByteBuilder start(int kind, Instant at, Instant wallClock) {
        var out = frame.start();
        RecordCodec.start(out, kind, written + 1, at, wallClock);
        return out;
    }

    private Hash seal() {
        preparedHash = new Hash(frame.seal(head));
        if (frame.length() > Frame.LONGEST) {
            throw new IllegalArgumentException("a record of " + frame.length() + " bytes");
        }
        return preparedHash;
    }

    /// Puts the prepared record on the disk, and returns when it is there.
    public void append() throws IOException {
        write();
        force();
    }

    /// Writes the prepared record, which is not on the disk before [#force]. The keys it needs are there before it.
    public void write() throws IOException {
        keys.force();
        var target = segment();
        if (position + frame.length() > allocated) {
            allocate(target);
        }
        target.write(frame.bytes(), position);
        position += frame.length();
        head = preparedHash.bytes();
        written++;
    }

    /// Puts on the disk what was written, and returns when it is there.
    public void force() throws IOException {
        if (last != written) {
            file.orElseThrow().force(false);
            last = written;
        }
    }

    private StoreFile segment() throws IOException {
        if (file.isPresent() && position + frame.length() <= segmentBytes) {
            return file.get();
        }
        if (file.isPresent()) {
            file.get().truncate(position);
            file.get().force(true);
            file.get().close();
        }
        var path = directory.resolve(SegmentHeader.fileName(written + 1));
        var growing = path.resolveSibling(path.getFileName() + ".new");
        files.delete(growing);
        var header = SegmentHeader.encode(written + 1, head(), layout);
        position = header.remaining();
        try (var made = files.open(growing)) {
            made.write(header, 0);
            made.force(true);
        }
        files.rename(growing, path);
        allocated = position;
        var opened = files.open(path);
        file = Optional.of(opened);
        return opened;
    }

    /// Zeroes written ahead: an append then changes no file length, which halves the cost of forcing it.
    private void allocate(StoreFile target) throws IOException {
        var wanted = Math.max(Math.min(position + STEP, segmentBytes), position + frame.length());
        var zeroes = ByteBuffer.allocate(ZEROES);
        for (long at = allocated; at < wanted; at += ZEROES) {
            target.write(zeroes.clear().limit((int) Math.min(ZEROES, wanted - at)), at);
        }
        target.force(true);
        allocated = wanted;
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().truncate(position);
            file.get().force(true);
            file.get().close();
        }
        file = Optional.empty();
    }

    /// Closes without writing anything, after a failure.
    public void abandon() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
        file = Optional.empty();
    }
}
