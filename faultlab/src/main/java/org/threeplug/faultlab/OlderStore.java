package org.threeplug.faultlab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import org.threeplug.faultlab.shop.LabStore;
import org.threeplug.faultlab.shop.LabTrade;
import org.threeplug.faultlab.shop.Promises;
import org.threeplug.persistence.engine.store.Store;

/// A closed store of this release, to be opened by the next one, which migrates it. Made once and copied.
final class OlderStore {

    private static final int COMMANDS = 40;

    private final Path root;
    private final Random random;
    private final Promises promises = new Promises();

    OlderStore(Path root, Random random) {
        this.root = root;
        this.random = random;
    }

    private void make() {
        try (var open = Store.open(root, LabStore.options())) {
            var trade = new LabTrade(open.gate(), InstantSource.system(), random, promises, LabTrade.Standing.NEW);
            trade.begin();
            for (var i = 0; i < COMMANDS; i++) {
                trade.anything(1 + random.nextInt(8));
            }
        }
    }

    /// @param owner is told what the store's till was promised
    void copyTo(Path target, Promises owner) throws IOException {
        if (!Files.exists(root)) {
            make();
        }
        try (var files = Files.walk(root)) {
            files.forEach(file -> copy(file, target.resolve(root.relativize(file).toString())));
        }
        owner.takeOver(promises);
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
