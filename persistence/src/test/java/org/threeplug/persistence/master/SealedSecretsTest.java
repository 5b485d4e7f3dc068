package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.persistence.master.OpenStore.MIA;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.identity.SaveUser;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.StoreDirectory;
import org.threeplug.persistence.backup.JournalExport;
import org.threeplug.persistence.file.DiskFiles;
import org.threeplug.persistence.identity.Secrets;

/// Whoever has the journal of a shop, or an export of it, has no hash to try PINs on.
class SealedSecretsTest {

    private static final String NEW_PIN = "7391";

    @TempDir
    Path folder;

    @Test
    void noHashOfAPinOrAPasswordStandsInTheJournalOrAnExportOfIt() throws IOException {
        trade();
        var export = folder.resolve("export");
        new JournalExport(new DiskFiles(), directory().journal()).to(export, List.of(), Optional.empty());

        assertThat(filesWith(directory().journal(), "argon2")).isEmpty();
        assertThat(filesWith(export, "argon2")).isEmpty();
        assertThat(filesWith(export, MIA.name())).as("who did what is told").isNotEmpty();
    }

    @Test
    void aStoreMadeAnewFromJournalAndKeysSignsPeopleIn() throws IOException {
        trade();
        try (var files = Files.list(directory().database().getParent())) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }

        try (var open = OpenStore.reopened(store())) {
            assertThat(signsIn(open, NEW_PIN)).isTrue();
            assertThat(signsIn(open, "green tea")).isTrue();
            assertThat(open.identity.signIn(MIA.login(), "2685".toCharArray(), ORIGIN).fold(_ -> "in", Refusal::code))
                    .isEqualTo("identity.wrong");
        }
    }

    @Test
    void aStoreThatDidNotCloseReadsTheSecretsChangedSinceFromItsJournal() throws IOException {
        OpenStore.fresh(store()).close();
        var fallen = folder.resolve("fallen");
        try (var open = OpenStore.reopened(store())) {
            changePin(open);
            copy(store(), fallen);
        }

        try (var open = OpenStore.reopened(fallen)) {
            assertThat(signsIn(open, NEW_PIN)).isTrue();
            assertThat(open.store.condition().strange()).isEmpty();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private void trade() {
        try (var open = OpenStore.fresh(store())) {
            changePin(open);
        }
        assertThat(directory().journal()).isNotEmptyDirectory();
    }

    private static void changePin(OpenStore open) {
        var hash = new Secrets().pin(NEW_PIN.toCharArray());
        open.done(new SaveUser(Ids.next(), MIA, Optional.of(hash), Optional.empty(), Optional.of(MIA)));
    }

    private static boolean signsIn(OpenStore open, String secret) {
        return open.identity.signIn(MIA.login(), secret.toCharArray(), ORIGIN).fold(_ -> true, _ -> false);
    }

    private Path store() {
        return folder.resolve("store");
    }

    private StoreDirectory directory() {
        return new StoreDirectory(store());
    }

    private static List<Path> filesWith(Path directory, String text) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
