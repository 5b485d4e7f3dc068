package org.threeplug.persistence.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.store.Shop.OPTIONS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Fault;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.journal.Damage;
import org.threeplug.persistence.engine.journal.JournalVerifier;

class JournalDamageTest {

    private static final StoreOptions SMALL_SEGMENTS = OPTIONS.withSegmentBytes(30_000);

    @TempDir
    Path dir;

    @TempDir
    Path aside;

    private long last;

    /// A store whose database is older than its journal, so that nothing but the journal knows the last sales.
    @BeforeEach
    void trade() throws IOException {
        Store.open(dir, SMALL_SEGMENTS).close();
        StoreTest.copy(dir.resolve("database"), aside);
        try (var store = Store.open(dir, SMALL_SEGMENTS)) {
            var item = Shop.addItem(store, "A");
            for (var i = 0; i < 150; i++) {
                Shop.sell(store, item, 1);
            }
            last = store.verifyJournal().last();
        }
        StoreTest.copy(aside, dir.resolve("database"));
    }

    @Test
    void aWholeJournalOfSeveralSegmentsIsClean() throws IOException {
        assertThat(segments()).hasSizeGreaterThan(2);
        assertThat(verify().clean()).isTrue();
        assertThat(verify().records()).isEqualTo(last);
    }

    @Test
    void theRemainsOfARecordAreCutOffAndKeptAside() throws IOException {
        var newest = segments().getLast();
        try (var channel = Files.newByteChannel(newest, java.nio.file.StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(newest) - 10);
        }
        try (var store = Store.open(dir, SMALL_SEGMENTS)) {
            assertThat(postings(store)).isEqualTo(149);
            assertThat(store.verifyJournal().last()).isEqualTo(last - 1);
            var item = Shop.addItem(store, "B");
            assertThat(Shop.sell(store, item, 1)).isEqualTo(150);
        }
        assertThat(dir.resolve("journal/%020d.torn".formatted(last))).exists();
        assertThat(verify().clean()).isTrue();
    }

    @Test
    void anEditedByteInTheMiddleIsNamedAndNotTakenForATornTail() throws IOException {
        var newest = segments().getLast();
        var offset = offsets(newest).get(1);
        edit(newest, offset + 60);
        assertThat(verify().damage())
                .contains(new Damage(
                        Damage.Kind.CHECKSUM, newest.getFileName().toString(), offset, first(newest) + 1));
        assertThatThrownBy(() -> Store.open(dir, SMALL_SEGMENTS))
                .isInstanceOf(Fault.class)
                .extracting(e -> ((Fault) e).code())
                .isEqualTo("store.journal-damaged");
    }

    @Test
    void anEditedLengthInTheMiddleIsNotTakenForATornTail() throws IOException {
        var newest = segments().getLast();
        edit(newest, offsets(newest).get(1) + 2);
        assertThatThrownBy(() -> Store.open(dir, SMALL_SEGMENTS)).isInstanceOf(Fault.class);
    }

    @Test
    void anEditWithARepairedChecksumBreaksTheChain() throws IOException {
        var segment = segments().getFirst();
        var offset = offsets(segment).get(6);
        var bytes = Files.readAllBytes(segment);
        var length = ByteBuffer.wrap(bytes).getInt(Math.toIntExact(offset));
        var at = Math.toIntExact(offset);
        bytes[at + 60] ^= 1;
        var crc = new CRC32C();
        crc.update(bytes, at + 8, 32 + length);
        ByteBuffer.wrap(bytes).putInt(at + 4, (int) crc.getValue());
        Files.write(segment, bytes);
        assertThat(verify().damage())
                .contains(new Damage(
                        Damage.Kind.CHAIN, segment.getFileName().toString(), offset, first(segment) + 6));
    }

    @Test
    void aMissingSegmentIsNamed() throws IOException {
        var missing = segments().get(1);
        var after = segments().get(2);
        Files.delete(missing);
        assertThat(verify().damage())
                .contains(new Damage(Damage.Kind.MISSING, after.getFileName().toString(), 0, first(missing)));
    }

    @Test
    void anEditedSegmentHeadIsNamed() throws IOException {
        var segment = segments().getLast();
        edit(segment, 40);
        assertThat(verify().damage())
                .contains(new Damage(Damage.Kind.HEADER, segment.getFileName().toString(), 0, first(segment)));
    }

    private JournalVerifier.Verification verify() {
        return new JournalVerifier(new DiskFiles(), dir.resolve("journal")).verify();
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(dir.resolve("journal"))) {
            return files.filter(f -> f.toString().endsWith(".journal")).sorted().toList();
        }
    }

    private static long first(Path segment) {
        return Long.parseLong(segment.getFileName().toString().substring(0, 20));
    }

    /// Where the records start, read by the documented format and not by the product's own code.
    private static List<Long> offsets(Path segment) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(segment));
        var at = 52 + bytes.getInt(48) + 4;
        var offsets = new ArrayList<Long>();
        while (at + 4 < bytes.capacity() && bytes.getInt(at) > 0) {
            offsets.add((long) at);
            at += 40 + bytes.getInt(at);
        }
        return offsets;
    }

    private static void edit(Path file, long offset) throws IOException {
        var bytes = Files.readAllBytes(file);
        bytes[Math.toIntExact(offset)] ^= 1;
        Files.write(file, bytes);
    }

    private static int postings(Store store) {
        return store.reads().fetchOne("SELECT COUNT(*) FROM test_posting").get(0, Integer.class);
    }
}
