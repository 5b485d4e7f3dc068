package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.threeplug.persistence.master.OpenStore.MIA;
import static org.threeplug.persistence.master.OpenStore.NOON;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeplug.identity.RecordSignIn;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.JournalView;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Session;
import org.threeplug.persistence.SignedIn;
import org.threeplug.persistence.identity.Secrets;
import org.threeplug.persistence.journal.StoredJournalView;

final class IdentityTest {

    private static final Secrets SECRETS = new Secrets();
    private static final Outcome<Actor> WRONG = new Outcome.Refused<>(Refusal.of("identity.wrong"));

    @TempDir
    Path folder;

    private static Outcome<Actor> signIn(OpenStore open, String login, String secret) {
        return open.identity.signIn(login, secret.toCharArray(), ORIGIN);
    }

    @Test
    void thePinAndThePasswordSignInWithTheRightsOfTheRole() {
        try (var open = OpenStore.fresh(folder)) {
            var mia = new Actor(
                    MIA.id(),
                    "Mia Brown",
                    Roles.MANAGER,
                    open.identity.role(Roles.MANAGER).orElseThrow().rights(),
                    ORIGIN,
                    new Session());

            assertThat(signIn(open, "Mia", "2685").orThrow().with(mia.session())).isEqualTo(mia);
            assertThat(signIn(open, " mIA ", "green tea").orThrow().with(mia.session())).isEqualTo(mia);
            assertThat(mia.permissions()).isNotEmpty();
            assertThat(open.identity.users()).containsExactly(MIA);
        }
    }

    @Test
    void everyRoleIsReadAsItsTemplateSays() {
        try (var open = OpenStore.fresh(folder)) {
            for (var role : Roles.templates(key -> key)) {
                assertThat(open.identity.role(role.key())).contains(role);
            }
            assertThat(open.identity.role("nobody")).isEmpty();
        }
    }

    @Test
    void aWrongSecretAndAnUnknownNameAreRefusedAlike() {
        try (var open = OpenStore.fresh(folder)) {
            assertThat(signIn(open, "mia", "2681")).isEqualTo(WRONG);
            assertThat(signIn(open, "mia", "green tee")).isEqualTo(WRONG);
            assertThat(signIn(open, "nobody", "2685")).isEqualTo(WRONG);
            assertThat(signIn(open, "mia", "")).isEqualTo(WRONG);
        }
    }

    @Test
    void fiveWrongAttemptsLockForAWhileThatDoublesAndEvenTheRightSecretWaits() {
        try (var open = OpenStore.fresh(folder)) {
            IntStream.range(0, 5).forEach(_ -> assertThat(signIn(open, "mia", "0000")).isEqualTo(WRONG));

            var locked = new Outcome.Refused<Actor>(Refusal.of("identity.locked", "Mia Brown", "12:00:30"));
            assertThat(signIn(open, "mia", "2685")).isEqualTo(locked);
            assertThat(signIn(open, "mia", "2685")).isEqualTo(locked);
            open.now.set(NOON.plusSeconds(30));
            assertThat(signIn(open, "mia", "0000")).isEqualTo(WRONG);
            assertThat(signIn(open, "mia", "2685"))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("identity.locked", "Mia Brown", "12:01:30")));
            open.now.set(NOON.plusSeconds(90));
            assertThat(signIn(open, "mia", "2685").orThrow().user()).isEqualTo(MIA.id());
            assertThat(signIn(open, "mia", "0000")).isEqualTo(WRONG);
        }
    }

    @Test
    void theLastWhoMayManagePeopleKeepsThatRight() {
        try (var open = OpenStore.fresh(folder)) {
            var ada = new User(new UUID(0, 33), "ada", "Ada", Roles.ADMINISTRATOR, Locale.ENGLISH, true, true);
            var eve = new User(new UUID(0, 34), "eve", "Eve", Roles.ADMINISTRATOR, Locale.ENGLISH, true, true);
            var demoted = new User(ada.id(), "ada", "Ada", Roles.CASHIER, Locale.ENGLISH, true, true);
            var off = new User(eve.id(), "eve", "Eve", Roles.ADMINISTRATOR, Locale.ENGLISH, false, true);
            var pin = Optional.of(SECRETS.pin("7391".toCharArray()));
            open.done(new SaveUser(Ids.next(), ada, pin, Optional.empty(), Optional.empty()));
            assertThatThrownBy(() -> open.done(
                            new SaveUser(Ids.next(), demoted, Optional.empty(), Optional.empty(), Optional.of(ada))))
                    .isInstanceOf(RefusedException.class)
                    .extracting(e -> ((RefusedException) e).refusal())
                    .isEqualTo(Refusal.of("identity.last-administrator", "Ada"));

            open.done(new SaveUser(Ids.next(), eve, pin, Optional.empty(), Optional.empty()));
            assertThat(open.done(new SaveUser(Ids.next(), demoted, Optional.empty(), Optional.empty(), Optional.of(ada))))
                    .isEqualTo(demoted);
            assertThatThrownBy(() -> open.done(
                            new SaveUser(Ids.next(), off, Optional.empty(), Optional.empty(), Optional.of(eve))))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aNewPinEndsALock() {
        try (var open = OpenStore.fresh(folder)) {
            IntStream.range(0, 5).forEach(_ -> signIn(open, "mia", "0000"));
            open.done(new SaveUser(
                    Ids.next(), MIA, Optional.of(SECRETS.pin("1472".toCharArray())), Optional.empty(), Optional.of(MIA)));

            assertThat(signIn(open, "mia", "1472").orThrow().user()).isEqualTo(MIA.id());
            assertThat(signIn(open, "mia", "2685")).isEqualTo(WRONG);
            assertThat(signIn(open, "mia", "green tea").orThrow().user()).isEqualTo(MIA.id());
        }
    }

    @Test
    void whoIsInactiveIsToldSoOnlyWithTheRightSecret() {
        try (var open = OpenStore.fresh(folder)) {
            var ana = new User(
                    new UUID(0, 32), "ana", "Ana", Roles.CASHIER, Locale.forLanguageTag("ro"), false, true);
            open.done(new SaveUser(
                    Ids.next(), ana, Optional.of(SECRETS.pin("7391".toCharArray())), Optional.empty(), Optional.empty()));

            assertThat(signIn(open, "ana", "7391"))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("identity.inactive", "Ana")));
            assertThat(signIn(open, "ana", "7392")).isEqualTo(WRONG);
            assertThat(signIn(open, "ana", "a password she never had")).isEqualTo(WRONG);
            assertThat(open.identity.users()).containsExactly(ana, MIA);
        }
    }

    @Test
    void nobodyClearsTheLockOfAnotherAlthoughEverybodyMaySignIn() {
        try (var open = OpenStore.fresh(folder)) {
            var ana = new User(
                    new UUID(0, 32), "ana", "Ana", Roles.CASHIER, Locale.forLanguageTag("ro"), true, true);
            open.done(new SaveUser(
                    Ids.next(), ana, Optional.of(SECRETS.pin("7391".toCharArray())), Optional.empty(), Optional.empty()));
            IntStream.range(0, 5).forEach(_ -> assertThat(signIn(open, "mia", "0000")).isEqualTo(WRONG));
            var claiming = SignedIn.person(
                    ana.id(), "Ana", Roles.CASHIER, Set.of(new Permission("identity.sign-in")), ORIGIN);

            var clearing = new RecordSignIn(Ids.next(), MIA.id(), RecordSignIn.By.PIN, true, NOON.plusSeconds(3600));
            assertThat(open.store.gate().submit(clearing, claiming))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("access.denied", "identity.sign-in")));
            assertThat(signIn(open, "mia", "2685"))
                    .isEqualTo(new Outcome.Refused<>(Refusal.of("identity.locked", "Mia Brown", "12:00:30")));
        }
    }

    @Test
    void everyAttemptIsOneJournalRecord() {
        try (var open = OpenStore.fresh(folder)) {
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            var before = view.count(JournalView.Filter.ALL);
            signIn(open, "mia", "2685");
            signIn(open, "mia", "0000");
            signIn(open, "nobody", "0000");

            assertThat(view.count(JournalView.Filter.ALL)).isEqualTo(before + 3);
            assertThat(view.entries(JournalView.Filter.ALL, 0, 3))
                    .extracting(JournalEntry::command, JournalEntry::actor, JournalEntry::outcome, JournalEntry::register)
                    .containsExactly(
                            tuple("RecordSignIn", "", "access.denied", "1"),
                            tuple("RecordSignIn", "Mia Brown", "done", "1"),
                            tuple("RecordSignIn", "Mia Brown", "done", "1"));
        }
    }

    @Test
    void hashesAreSaltedArgon2idAndNeverShownInTheJournal() {
        var one = SECRETS.pin("2685".toCharArray());
        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(SECRETS.pin("2685".toCharArray()));
        try (var open = OpenStore.fresh(folder)) {
            var view = new StoredJournalView(
                    open.store::reads, open.store.journal(), open.store.personKeys(), open.settings);
            open.done(new SaveUser(Ids.next(), MIA, Optional.of(one), Optional.empty(), Optional.of(MIA)));

            assertThat(view.entry(view.count(JournalView.Filter.ALL)).orElseThrow().changes())
                    .containsExactly(new JournalEntry.Change(
                            "app_user", MIA.id().toString(), List.of(new JournalEntry.Value("pin_hash", "•••", "•••"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "123, identity.pin-digits",
        "123456789, identity.pin-digits",
        "12a4, identity.pin-digits",
        "1111, identity.pin-easy",
        "3456, identity.pin-easy",
        "8765, identity.pin-easy",
    })
    void anEasyPinIsRefused(String pin, String code) {
        assertThatThrownBy(() -> SECRETS.pin(pin.toCharArray()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "short, identity.password-length",
        "1234567890, identity.password-digits",
        "aaaaaaaaaa, identity.password-easy",
        "Password123, identity.password-easy",
    })
    void anEasyPasswordIsRefused(String password, String code) {
        assertThatThrownBy(() -> SECRETS.password(password.toCharArray()))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal().code()).isEqualTo(code));
    }
}
