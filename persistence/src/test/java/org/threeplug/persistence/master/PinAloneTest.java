package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.threeplug.persistence.master.OpenStore.MIA;
import static org.threeplug.persistence.master.OpenStore.NOON;
import static org.threeplug.persistence.master.OpenStore.ORIGIN;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.Identity;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.store.Store;
import org.threeplug.persistence.engine.store.StoreOptions;
import org.threeplug.persistence.identity.Secrets;
import org.threeplug.persistence.identity.StoredIdentity;

/// A PIN alone tells who types it, and guesses at it are counted where they are made.
final class PinAloneTest {

    private static final String NO_PIN_YET = "$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final User ANA = cashier(32, true);

    @TempDir
    Path folder;

    private static User cashier(int number, boolean active) {
        return new User(
                new UUID(0, number), "ana" + number, "Ana " + number, Roles.CASHIER, Locale.ENGLISH, active, true);
    }

    private static void hire(OpenStore open, User user, String pin) {
        hireHashed(open, user, new Secrets().pin(pin.toCharArray()));
    }

    private static void hireHashed(OpenStore open, User user, String hash) {
        open.done(new SaveUser(Ids.next(), user, Optional.of(hash), Optional.empty(), Optional.empty()));
    }

    private static String alone(OpenStore open, String pin) {
        return said(open.identity.signInByPin(pin.toCharArray(), ORIGIN));
    }

    private static String named(OpenStore open, User user, String secret) {
        return said(open.identity.signIn(user.login(), secret.toCharArray(), ORIGIN));
    }

    private static String said(Outcome<Actor> outcome) {
        return outcome.fold(
                Actor::name,
                refusal -> Stream.concat(Stream.of(refusal.code()), refusal.arguments().stream())
                        .toList()
                        .toString());
    }

    private static void wrongAlone(OpenStore open, int times) {
        IntStream.range(0, times).forEach(_ -> assertThat(alone(open, "5820")).isEqualTo("[identity.pin-wrong]"));
    }

    @Test
    void itSignsInWhoeverHasItAsIfTheirNameHadBeenChosen() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "7391");
            for (var pin : List.of("7391", "2685")) {
                var alone = open.identity.signInByPin(pin.toCharArray(), ORIGIN).orThrow();
                assertThat(alone).isEqualTo(open.identity
                        .signIn(alone.name().equals("Mia Brown") ? "mia" : ANA.login(), pin.toCharArray(), ORIGIN)
                        .orThrow()
                        .with(alone.session()));
            }
            for (var none : List.of("green tea", "", "739", "123456789", "7391 ")) {
                assertThat(alone(open, none)).isEqualTo("[identity.name-needed]");
            }
            wrongAlone(open, 1);
        }
    }

    @Test
    void fiveWrongOnesLockTheRegisterAndNobodysName() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "7391");
            wrongAlone(open, 5);
            assertThat(alone(open, "7391")).isEqualTo("[identity.register-locked, 12:00:30]");
            assertThat(alone(open, "5820")).isEqualTo("[identity.register-locked, 12:00:30]");
            assertThat(named(open, ANA, "7391")).isEqualTo("Ana 32");
            assertThat(alone(open, "7391")).as("a cashier's sign-in frees no register").startsWith("[identity.register");

            open.now.set(NOON.plusSeconds(30));
            assertThat(alone(open, "7391")).isEqualTo("Ana 32");
            wrongAlone(open, 1);
            assertThat(alone(open, "7391")).isEqualTo("[identity.register-locked, 12:01:30]");
            assertThat(named(open, MIA, "green tea")).isEqualTo("Mia Brown");
            assertThat(alone(open, "7391")).as("a manager's does").isEqualTo("Ana 32");
        }
    }

    @Test
    void aCashiersOwnPinInBetweenGivesNoMoreGuesses() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "7391");
            for (int i = 0; i < 5; i++) {
                wrongAlone(open, 1);
                assertThat(alone(open, "7391")).isEqualTo(i < 4 ? "Ana 32" : "[identity.register-locked, 12:00:30]");
            }
        }
    }

    @Test
    void theLockOutlivesARestartAndAClockThatIsPutOn() {
        try (var open = OpenStore.fresh(folder)) {
            wrongAlone(open, 5);
        }
        try (var open = OpenStore.reopened(folder)) {
            assertThat(alone(open, "2685")).isEqualTo("[identity.register-locked, 12:00:30]");
        }
        assertThat(Store.compareWithJournal(folder, StoreOptions.DEFAULT).differences()).isEmpty();
    }

    @Test
    void aWaveOfTriesIsFiveTries() throws Exception {
        try (var open = OpenStore.fresh(folder);
                var threads = Executors.newFixedThreadPool(20)) {
            var waiting = IntStream.range(0, 20).mapToObj(_ -> threads.submit(() -> alone(open, "5820"))).toList();
            int wrong = 0;
            for (var each : waiting) {
                wrong += each.get().equals("[identity.pin-wrong]") ? 1 : 0;
            }
            assertThat(wrong).isEqualTo(5);
        }
    }

    @Test
    void whoIsLockedOrSwitchedOffIsNotTried() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "7391");
            hire(open, cashier(33, false), "8264");
            assertThat(alone(open, "8264")).isEqualTo("[identity.pin-wrong]");
            IntStream.range(0, 5).forEach(_ -> named(open, ANA, "5820"));
            assertThat(named(open, ANA, "7391")).isEqualTo("[identity.locked, Ana 32, 12:00:30]");
            assertThat(alone(open, "7391")).isEqualTo("[identity.pin-wrong]");
        }
    }

    @Test
    void twoWithTheSamePinAreNotTakenForEachOther() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "7391");
            hire(open, cashier(33, true), "7391");
            assertThat(alone(open, "7391")).isEqualTo("[identity.pin-shared]");
            assertThat(named(open, ANA, "7391")).isEqualTo("Ana 32");
            wrongAlone(open, 4);
            assertThat(alone(open, "7391")).isEqualTo("[identity.register-locked, 12:00:30]");
        }
    }

    @Test
    void figuresOfAnyScriptAreTheSamePin() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "۷۳۹۱");
            for (var pin : List.of("7391", "٧٣٩١", "۷۳۹۱")) {
                assertThat(alone(open, pin)).isEqualTo("Ana 32");
                assertThat(named(open, ANA, pin)).isEqualTo("Ana 32");
            }
            assertThat(named(open, ANA, "٧٣٩٢")).isEqualTo("[identity.wrong]");
        }
    }

    @Test
    void aDamagedHashKeepsNobodyElseOut() {
        try (var open = OpenStore.fresh(folder)) {
            hireHashed(open, ANA, "no hash");
            assertThat(alone(open, "2685")).isEqualTo("Mia Brown");
        }
    }

    @Test
    void amongTooManyPeopleOneChoosesTheName() {
        try (var open = OpenStore.fresh(folder)) {
            for (int i = 1; i < Identity.PIN_ALONE_MOST; i++) {
                hireHashed(open, cashier(100 + i, true), NO_PIN_YET);
            }
            assertThat(alone(open, "2685")).isEqualTo("Mia Brown");
            hireHashed(open, cashier(200, true), NO_PIN_YET);
            assertThat(alone(open, "2685")).isEqualTo("[identity.name-needed]");
            assertThat(named(open, MIA, "2685")).isEqualTo("Mia Brown");
        }
    }

    @Test
    void nobodyGetsThePinOfAnotherNotEvenOfOneWhoIsSwitchedOff() {
        try (var open = OpenStore.fresh(folder)) {
            hire(open, ANA, "7391");
            hire(open, cashier(33, false), "8264");
            var secrets = new Secrets(() -> StoredIdentity.pins(open.store::readPlainly));
            var eve = new Bearer(false, List.of("Eve"));
            for (var pin : List.of("2685", "7391", "8264")) {
                assertThatThrownBy(() -> secrets.pin(pin.toCharArray(), eve))
                        .isInstanceOf(RefusedException.class)
                        .extracting(e -> ((RefusedException) e).refusal())
                        .isEqualTo(new Refusal("identity.pin-taken", List.of(), "pin"));
            }
            assertThat(secrets.pin("7391".toCharArray(), eve.known(ANA.id()))).startsWith("$argon2id$");
            assertThat(secrets.pin("9173".toCharArray(), eve)).startsWith("$argon2id$");
        }
    }

    @Test
    void pinsTappedWrongLeaveThePasswordAndWrongPasswordsThePin() {
        try (var open = OpenStore.fresh(folder)) {
            IntStream.range(0, 5).forEach(_ -> named(open, MIA, "5820"));
            assertThat(named(open, MIA, "2685")).isEqualTo("[identity.locked, Mia Brown, 12:00:30]");
            assertThat(named(open, MIA, "green tea")).isEqualTo("Mia Brown");
            assertThat(named(open, MIA, "2685")).isEqualTo("[identity.locked, Mia Brown, 12:00:30]");
            open.now.set(NOON.plusSeconds(30));
            assertThat(named(open, MIA, "2685")).isEqualTo("Mia Brown");

            IntStream.range(0, 5).forEach(_ -> named(open, MIA, "red tea"));
            assertThat(named(open, MIA, "green tea")).isEqualTo("[identity.locked, Mia Brown, 12:01:00]");
            assertThat(named(open, MIA, "2685")).isEqualTo("Mia Brown");
        }
    }
}
