package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.contracts.KeysContract;
import org.threeplug.identity.Identity;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.identity.keys.Keys;
import org.threeplug.identity.keys.MakeKey;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.lists.ExportList;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.identity.StoredKeys;

final class StoredKeysTest extends KeysContract {

    private final Path folder;
    private final OpenStore open;
    private final StoredKeys keys;

    StoredKeysTest(@TempDir Path folder) {
        this.folder = folder;
        open = OpenStore.fresh(folder);
        keys = new StoredKeys(open.store::reads, open.store.gate(), open.store.sessions(), open.now::get);
    }

    @AfterEach
    void theJournalAgrees() {
        var options = open.store.options();
        open.close();
        assertThat(Store.compareWithJournal(folder, options).differences()).isEmpty();
    }

    private char[] made(String name) {
        var secret = KeySecret.made(Ids.next());
        open.done(new MakeKey(
                Ids.next(),
                secret.id(),
                OpenStore.MIA.id(),
                name,
                Set.of("lists.export"),
                now().plus(Duration.ofDays(1)),
                secret.hash()));
        return secret.shown();
    }

    private String whoDidTheNewest() {
        return open.store.reads()
                .fetchOne("SELECT actor_name FROM journal_index WHERE seq = (SELECT MAX(seq) FROM journal_index)")
                .get(0, String.class);
    }

    @Test
    void theJournalSaysWhoByWhichKey() {
        var program = keys.exchange(made("Web shop"), OpenStore.ORIGIN).orThrow();
        submit(new ExportList(Ids.next(), "products", "csv", ""), program).orThrow();
        assertThat(whoDidTheNewest()).isEqualTo("Mia Brown · Web shop");
        submit(new ExportList(Ids.next(), "products", "csv", ""), open.system).orThrow();
        assertThat(whoDidTheNewest()).isEqualTo("system");
    }

    @Test
    void neitherWhatAProgramShowsNorItsHashStandsInTheJournal() throws IOException {
        var shown = String.valueOf(made("Web shop"));
        var kept = KeySecret.of(shown.toCharArray()).orElseThrow().hash();
        keys.exchange(shown.toCharArray(), OpenStore.ORIGIN).orThrow();
        var random = shown.substring(shown.lastIndexOf('.') + 1);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text.contains(random)).as("%s", file).isFalse();
                if (file.toString().endsWith(".journal")) {
                    assertThat(text.contains(kept)).as("%s", file).isFalse();
                }
            }
        }
    }

    @Test
    void aFloodOfWrongKeysDoesNotFillTheJournal() {
        long before = open.store.verifyJournal().last();
        for (int i = 0; i < 300; i++) {
            assertThat(keys.exchange(KeySecret.made(Ids.next()).shown(), OpenStore.ORIGIN))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("identity.key-wrong")));
        }
        assertThat(open.store.verifyJournal().last() - before).isEqualTo(30);
    }

    @Override
    protected <R> Outcome<R> submit(Command<R> command, Actor actor) {
        return open.store.gate().submit(command, actor);
    }

    @Override
    protected Keys keys() {
        return keys;
    }

    @Override
    protected Identity identity() {
        return open.identity;
    }

    @Override
    protected Actor system() {
        return open.system;
    }

    @Override
    protected UUID manager() {
        return OpenStore.MIA.id();
    }

    @Override
    protected Origin origin() {
        return OpenStore.ORIGIN;
    }

    @Override
    protected Instant now() {
        return open.now.get();
    }

    @Override
    protected void later(Duration by) {
        open.now.updateAndGet(at -> at.plus(by));
    }
}
