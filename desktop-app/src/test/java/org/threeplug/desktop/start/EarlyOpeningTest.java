package org.threeplug.desktop.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.store.OpeningWatch;
import org.threeplug.server.compose.OpenStore;

@Tag("window")
class EarlyOpeningTest {

    @TempDir
    private Path folder;

    @Test
    void theWindowIsToldWhatWasSaidBeforeItStood() throws InterruptedException {
        var said = new CountDownLatch(1);
        var early = EarlyOpening.begin(watch -> {
            watch.setAside(Path.of("kept"));
            watch.applied(3, 9);
            watch.applied(5, 9);
            said.countDown();
            return OpenStore.atOrNew(root());
        });
        said.await();
        var heard = new Heard();

        try (var store = early.open(heard)) {
            assertThat(store.root()).isEqualTo(root());
        }

        assertThat(heard.words).containsExactly("set aside kept", "5 of 9");
    }

    @Test
    void aStoreThatDidNotOpenIsOpenedAnewWhenTheWindowAsksAgain() {
        var tries = new AtomicInteger();
        var early = EarlyOpening.begin(watch -> {
            if (tries.incrementAndGet() == 1) {
                throw new RefusedException("store.in-use", "another");
            }
            watch.applied(1, 1);
            return OpenStore.atOrNew(root());
        });
        var heard = new Heard();

        assertThatThrownBy(() -> early.open(heard))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("store.in-use"));
        try (var store = early.open(heard)) {
            assertThat(store.root()).isEqualTo(root());
        }

        assertThat(heard.words).containsExactly("1 of 1");
    }

    @Test
    void aStoreThatNoWindowCameForIsClosed() {
        var early = EarlyOpening.begin(_ -> OpenStore.atOrNew(root()));

        early.abandon();

        try (var again = OpenStore.existing(root())) {
            assertThat(again.root()).isEqualTo(root());
        }
    }

    private Path root() {
        return folder.resolve("store");
    }

    private static final class Heard implements OpeningWatch {

        private final List<String> words = new ArrayList<>();

        @Override
        public void setAside(Path kept) {
            words.add("set aside " + kept);
        }

        @Override
        public void applied(long journalRecord, long last) {
            words.add(journalRecord + " of " + last);
        }
    }
}
