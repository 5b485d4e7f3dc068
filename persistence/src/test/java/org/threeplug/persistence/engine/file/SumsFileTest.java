package org.threeplug.persistence.engine.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.engine.file.SumsFile.UNKNOWN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.stream.LongStream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The sums beside a database, over several openings.
final class SumsFileTest {

    private static final int BLOCK = 4096;

    @TempDir
    Path folder;

    @BeforeAll
    static void known() {
        SafeFs.register();
    }

    @Test
    @Timeout(30)
    void theSumsOfALargeDatabaseAreReadAtOnce() throws IOException {
        var sums = LongStream.range(0, 1_500_000).map(block -> block * 2_654_435_761L & 0xFFFF_FFFFL).toArray();
        SumsFile.begin(plain(), sums).close();

        var read = SumsFile.read(plain()).orElseThrow();

        assertThat(read.sums()).isEqualTo(sums);
        assertThat(read.doubtful()).isEqualTo(new BitSet());
        assertThat(read.hasFrames()).isFalse();
    }

    /// The blocks between are not known, whatever was known of them before.
    @Test
    void blocksBehindATruncationInTheSameFrameStand() throws IOException {
        try (var file = SumsFile.begin(plain(), new long[] {10, 11, 12, 13})) {
            file.append(new int[] {3, cutTo(1), 6, 5}, new long[] {33, 0, 66, 0xFFFF_FFFFL});
        }

        var read = SumsFile.read(plain()).orElseThrow();

        assertThat(read.sums()).containsExactly(10, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 0xFFFF_FFFFL, 66);
        assertThat(read.doubtful()).isEqualTo(BitSet.valueOf(new long[] {1 << 3 | 1 << 5 | 1 << 6}));
        assertThat(read.hasFrames()).isTrue();
    }

    @Test
    void onlyTheBlocksOfTheLastFrameAreDoubtful() throws IOException {
        try (var file = SumsFile.begin(plain(), new long[] {10, 11, 12})) {
            file.append(new int[] {1, 4}, new long[] {21, 24});
            file.appendTruncation(4);
            file.append(new int[] {0}, new long[] {30});
        }

        var read = SumsFile.read(plain()).orElseThrow();

        assertThat(read.sums()).containsExactly(30, 21, 12, UNKNOWN);
        assertThat(read.doubtful()).isEqualTo(BitSet.valueOf(new long[] {1}));
        assertThat(read.hasFrames()).isTrue();
    }

    @Test
    void gapsInTheFrameOfAllBlocksStayUnknown() throws IOException {
        SumsFile.begin(plain(), new long[] {UNKNOWN, 11, UNKNOWN, UNKNOWN, 14, UNKNOWN}).close();

        var read = SumsFile.read(plain()).orElseThrow();

        assertThat(read.sums()).containsExactly(UNKNOWN, 11, UNKNOWN, UNKNOWN, 14);
        assertThat(read.doubtful()).isEqualTo(new BitSet());
        assertThat(read.hasFrames()).isFalse();
    }

    @Test
    void theSumsOfAnEmptyFileAreRead() throws IOException {
        SumsFile.begin(plain(), new long[0]).close();

        assertThat(SumsFile.read(plain()).orElseThrow().sums()).isEmpty();
    }

    @Test
    void afterAQuietEndTheSumsAreNotWrittenAnew() throws IOException {
        write(0, block('a'), block('b'));
        var before = Files.readAttributes(sums(), "creationTime,fileKey,size").toString();

        try (var file = safe().open("rw")) {
            assertThat(Files.readAttributes(sums(), "creationTime,fileKey,size")).hasToString(before);
            file.write(block('c'), BLOCK);
        }

        assertThat(read(BLOCK)).isEqualTo(block('c'));
        assertThat(SumsFile.read(plain()).orElseThrow().hasFrames()).isFalse();
    }

    @Test
    void whatAPowerCutLeftBehindTheSumsIsNotBuiltUpon() throws IOException {
        write(0, block('a'), block('b'));
        Files.write(sums(), new byte[] {0, 0, 0, 1, 7}, StandardOpenOption.APPEND);

        write(0, block('c'));

        assertThatNoException().isThrownBy(() -> read(0));
        assertThat(read(0)).isEqualTo(block('c'));
        assertThat(read(BLOCK)).isEqualTo(block('b'));
    }

    @Test
    void aChangedBitIsFoundAfterTheSumsWereTakenUpAgain() throws IOException {
        write(0, block('a'), block('b'));
        write(BLOCK, block('c'));
        var content = Files.readAllBytes(database());
        content[BLOCK + 17] ^= 1;
        Files.write(database(), content);

        assertThatThrownBy(() -> read(BLOCK)).isInstanceOf(DamagedBlockException.class);
    }

    private static int cutTo(int blocks) {
        return blocks | Integer.MIN_VALUE;
    }

    private void write(long position, ByteBuffer... blocks) throws IOException {
        try (var file = safe().open("rw")) {
            var at = position;
            for (var block : blocks) {
                file.write(block, at);
                at += BLOCK;
            }
        }
    }

    private ByteBuffer read(long position) throws IOException {
        try (var file = safe().open("r")) {
            var content = ByteBuffer.allocate(BLOCK);
            file.read(content, position);
            return content.flip();
        }
    }

    private static ByteBuffer block(char content) {
        var block = ByteBuffer.allocate(BLOCK);
        while (block.hasRemaining()) {
            block.put((byte) content);
        }
        return block.flip();
    }

    private FilePath safe() {
        return FilePath.get("safe:" + database());
    }

    private FilePath plain() {
        return FilePath.get(database().toString());
    }

    private Path database() {
        return folder.resolve("store.mv.db");
    }

    private Path sums() {
        return folder.resolve("store.mv.db.sums");
    }
}
