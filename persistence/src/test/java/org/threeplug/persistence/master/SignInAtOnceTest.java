package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Outcome;
import org.threeplug.persistence.identity.StoredIdentity;

/// Many who try at once get no more tries than one who tries again and again.
final class SignInAtOnceTest {

    @TempDir
    Path folder;

    private static String code(Outcome<Actor> outcome) {
        return outcome.fold(_ -> "signed in", refusal -> refusal.code());
    }

    private static List<String> atOnce(int attempts, Callable<Outcome<Actor>> attempt) throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, attempts)
                    .mapToObj(_ -> threads.submit(() -> {
                        start.await();
                        return code(attempt.call());
                    }))
                    .toList();
            start.countDown();
            var codes = new ArrayList<String>();
            for (var each : waiting) {
                codes.add(each.get());
            }
            return codes;
        }
    }

    @Test
    void aWaveOfWrongTriesIsFiveTriesAndThenALockThatTheRightOneMeetsToo() throws Exception {
        try (var open = OpenStore.fresh(folder)) {
            var codes = atOnce(40, () -> open.identity.signIn("mia", "0000".toCharArray(), ORIGIN));

            assertThat(codes).filteredOn("identity.wrong"::equals).hasSize(5);
            assertThat(codes).filteredOn("identity.locked"::equals).hasSize(35);
            assertThat(code(open.identity.signIn("mia", "2685".toCharArray(), ORIGIN))).isEqualTo("identity.locked");
            open.now.set(OpenStore.NOON.plusSeconds(30));
            assertThat(code(open.identity.signIn("mia", "2685".toCharArray(), ORIGIN))).isEqualTo("signed in");
        }
    }

    @Test
    void theRightSecretIsNotTakenWhileAnotherDeskLocksThePerson() throws Exception {
        try (var open = OpenStore.fresh(folder)) {
            var other = new StoredIdentity(
                    open.store::reads, open.store::readPlainly, open.store.gate(), open.store.sessions(), open.settings, open.now::get);
            var turns = new AtomicInteger();
            atOnce(20, () -> (turns.incrementAndGet() % 2 == 0 ? open.identity : other)
                    .signIn("mia", "0000".toCharArray(), ORIGIN));

            assertThat(code(other.signIn("mia", "2685".toCharArray(), ORIGIN))).isEqualTo("identity.locked");
            assertThat(code(open.identity.signIn("mia", "2685".toCharArray(), ORIGIN))).isEqualTo("identity.locked");
        }
    }

    @Test
    void aFloodFillsNeitherTheMemoryNorTheJournal() throws Exception {
        try (var open = OpenStore.fresh(folder)) {
            long before = open.store.verifyJournal().last();
            var codes = atOnce(1_000, () -> open.identity.signIn("nobody", "0000".toCharArray(), ORIGIN));

            assertThat(codes).containsOnly("identity.wrong", "identity.busy").contains("identity.wrong");
            assertThat(open.store.verifyJournal().last() - before).isBetween(1L, 30L);
            assertThat(code(open.identity.signIn("mia", "2685".toCharArray(), ORIGIN))).isEqualTo("signed in");
        }
    }
}
