package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.master.OpenStore.MIA;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.identity.EraseUser;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.User;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Several;
import org.threeplug.persistence.backup.witness.JournalExport;
import org.threeplug.persistence.engine.file.DiskFiles;
import org.threeplug.persistence.engine.store.LostKeys;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.persistence.engine.store.StoreOptions;
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

    @Test
    void aStoreWhoseKeysAreGivenUpOpensAndLetsTheAdministratorIn() throws IOException {
        StoreOptions options;
        try (var open = OpenStore.fresh(store())) {
            changePin(open);
            options = open.store.options();
        }
        assertThatThrownBy(() -> LostKeys.giveUp(store(), StoreOptions.DEFAULT))
                .isInstanceOfSatisfying(RefusedException.class, refused ->
                        assertThat(refused.refusal().code()).isEqualTo("keys.not-lost"));
        Files.delete(directory().keyring().resolve("persons.keys"));
        Files.writeString(directory().keyring().resolve("persons.copy"), "rubbish");

        LostKeys.giveUp(store(), StoreOptions.DEFAULT);

        try (var open = OpenStore.reopened(store())) {
            assertThat(open.identity.users()).extracting(User::login).containsExactly("Mia");
            assertThat(signsIn(open, NEW_PIN)).isFalse();
            assertThat(signsIn(open, "green tea")).isFalse();
            var password = new Secrets().password("lantern over the quay".toCharArray());
            var without = open.identity.users().getFirst();
            open.done(new SaveUser(Ids.next(), without, Optional.empty(), Optional.of(password), Optional.of(without)));
            assertThat(signsIn(open, "lantern over the quay")).isTrue();
        }
        try (var open = OpenStore.reopened(store())) {
            assertThat(signsIn(open, "lantern over the quay")).isTrue();
        }
        assertThat(Store.compareWithJournal(store(), options).differences()).isEmpty();
        assertThat(directory().keyring().resolve("persons.copy.given-up")).hasContent("rubbish");
    }

    @Test
    void whoWasErasedSignsInByNothingAndTheirKeyIsGone() {
        StoreOptions options;
        var ben = new User(new UUID(0, 32), "Ben", "Ben Hill", Roles.CASHIER, Locale.UK, true, true);
        try (var open = OpenStore.fresh(store())) {
            var pin = Optional.of(new Secrets().pin("6204".toCharArray()));
            open.done(new SaveUser(Ids.next(), ben, pin, Optional.empty(), Optional.empty()));
            assertThat(refusal(open, new EraseUser(Ids.next(), ben.id(), false)))
                    .isEqualTo(Refusal.of("identity.still-active", "Ben Hill"));
            open.done(new SwitchUsers(Ids.next(), List.of(ben.id()), false));

            open.done(new EraseUser(Ids.next(), ben.id(), false));

            assertThat(open.identity.users())
                    .contains(new User(ben.id(), "ERASED-000000000020", "Ben Hill", Roles.CASHIER, Locale.UK, false, false));
            assertThat(open.store.personKeys().isErased(ben.id())).isTrue();
            assertThat(open.done(new SwitchUsers(Ids.next(), List.of(ben.id()), true)))
                    .isEqualTo(new Several(
                            0, List.of(new Several.Left("Ben Hill", Refusal.of("identity.erased", "Ben Hill")))));
            options = open.store.options();
        }
        assertThat(Store.compareWithJournal(store(), options).differences()).isEmpty();
    }

    private static Refusal refusal(OpenStore open, Command<?> command) {
        return ((Outcome.Refused<?>) open.store.gate().submit(command, open.system)).refusal();
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
