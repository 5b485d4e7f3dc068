package org.threeplug.persistence.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// Holds every block of a file against its sum, also while the file is in use.
public final class BlockCheck {

    private static final int AT_ONCE = 256;
    private static final int ATTEMPTS = 5;

    private final FilePath file;
    private final BooleanSupplier cancelled;

    /// @param name of the file in the file system `safe:`
    public BlockCheck(String name, BooleanSupplier cancelled) {
        SafeFs.register();
        this.file = ((FilePathWrapper) FilePath.get(name)).unwrap();
        this.cancelled = cancelled;
    }

    /// The first block that is not what was written. What has no sum cannot be told.
    public Optional<Long> firstDamaged() throws IOException {
        if (!file.exists()) {
            return Optional.empty();
        }
        var content = SumsFile.read(file);
        try (var opened = file.open("r")) {
            for (var from = 0; content.isPresent() && from < content.get().sums().length; from += AT_ONCE) {
                var damaged = damaged(opened, content.get(), from);
                if (damaged.isPresent()) {
                    return damaged;
                }
                if (cancelled.getAsBoolean()) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Long> damaged(FileChannel opened, SumsFile.Content content, int from) throws IOException {
        var count = Math.min(AT_ONCE, content.sums().length - from);
        var blocks = read(opened, from, count);
        for (var block = from; block < from + count; block++) {
            var start = Math.min(blocks.limit(), (block - from) * BlockSums.BLOCK);
            var one = blocks.slice(start, Math.min(BlockSums.BLOCK, blocks.limit() - start));
            if (differs(content, block, one) && isDamaged(opened, block)) {
                return Optional.of((long) block);
            }
        }
        return Optional.empty();
    }

    /// Whether it is so on a second look: a block may have been written between reading its sum and reading it.
    private boolean isDamaged(FileChannel opened, int block) throws IOException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var content = SumsFile.read(file);
            if (content.isEmpty()
                    || block >= content.get().sums().length
                    || !differs(content.get(), block, read(opened, block, 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean differs(SumsFile.Content content, int block, ByteBuffer found) {
        var sum = content.sums()[block];
        return sum != SumsFile.UNKNOWN && !content.doubtful().get(block) && sum != BlockSums.sum(found);
    }

    private static ByteBuffer read(FileChannel opened, int from, int count) throws IOException {
        var blocks = ByteBuffer.allocate(count * BlockSums.BLOCK);
        var start = (long) from * BlockSums.BLOCK;
        while (blocks.hasRemaining() && opened.read(blocks, start + blocks.position()) >= 0) {
            continue;
        }
        return blocks.flip();
    }
}
