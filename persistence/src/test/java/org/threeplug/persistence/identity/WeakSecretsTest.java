package org.threeplug.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.threeplug.identity.Bearer;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.RefusedException;

/// Secrets that anybody would try first are refused, and a lock ends by no clock that can be set.
final class WeakSecretsTest {

    private static final Secrets SECRETS = new Secrets();
    private static final Bearer OWNER = new Bearer(true, List.of("Lantern & Spoon", "Bertie Whitlock", "owner"));

    private static String pin(String pin, Bearer bearer) {
        return refusal(() -> SECRETS.pin(pin.toCharArray(), bearer));
    }

    private static String password(String password, Bearer bearer) {
        return refusal(() -> SECRETS.password(password.toCharArray(), bearer));
    }

    private static String refusal(Runnable secret) {
        try {
            secret.run();
            return "taken";
        } catch (RefusedException refused) {
            return refused.refusal().code();
        }
    }

    @Test
    void theCommonestPinsAreRefused() {
        for (var pin : List.of(
                "0000", "1234", "4321", "7777", "9876", "1212", "2580", "0852", "1122", "2000", "1990", "1313", "1221",
                "1004", "6969", "123123", "112233", "121212", "159753", "147258", "123321", "25802580")) {
            assertThat(pin(pin, Bearer.ANYBODY)).as(pin).isEqualTo("identity.pin-easy");
        }
        assertThat(pin("7392", Bearer.ANYBODY)).isEqualTo("taken");
    }

    @Test
    void theCommonestPasswordsAreRefusedHoweverTheyAreDressedUp() {
        for (var password : List.of(
                "password", "P@ssw0rd", "Passw0rd!", "qwerty12", "Qwertz123", "summer2026", "Welcome1!", "letmein99",
                "1q2w3e4r", "abcd1234", "iloveyou", "admin123", "!!Dragon!!", "monkey123")) {
            assertThat(password(password, Bearer.ANYBODY)).as(password).isEqualTo("identity.password-easy");
        }
        for (var password : List.of("green tea", "crooked lane 7", "lantern-manager")) {
            assertThat(password(password, Bearer.ANYBODY)).as(password).isEqualTo("taken");
        }
    }

    @Test
    void theNamesOfTheShopAndThePersonAreNoSecrets() {
        for (var password : List.of("lantern1", "Lantern&Spoon", "lanternspoon", "bertie2026", "whitlock!", "BertieWhitlock")) {
            assertThat(password(password, OWNER)).as(password).isEqualTo("identity.password-easy");
        }
        assertThat(password("lantern over the crooked bridge", OWNER)).isEqualTo("taken");
    }

    @Test
    void whoeverApprovesOrManagesNeedsSixFigures() {
        assertThat(pin("7392", OWNER)).isEqualTo("identity.pin-short");
        assertThat(pin("73921", OWNER)).isEqualTo("identity.pin-short");
        assertThat(pin("739215", OWNER)).isEqualTo("taken");
        assertThat(Roles.templates(key -> key).stream().filter(role -> Roles.isAboveSelling(role.rights())).map(Role::key))
                .containsExactly("supervisor", "manager", "accountant", "administrator");
    }

    @Test
    void aLockIsOverWhenItsTimeHasPassedWhateverTheComputersClockSays() {
        var elapsed = new AtomicLong(500);
        var locks = new Locks(elapsed::get);
        var person = new UUID(0, 1);
        var journal = Instant.parse("2026-03-02T12:00:00Z");
        var until = journal.plusSeconds(60);

        assertThat(locks.isLocked(person, until, journal)).isTrue();
        elapsed.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(locks.isLocked(person, until, journal)).isTrue();
        elapsed.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(locks.isLocked(person, until, journal)).isFalse();
        assertThat(new Locks(elapsed::get).isLocked(person, until, until.plusSeconds(1)))
                .as("others have worked on meanwhile")
                .isFalse();
    }

    @Test
    void aPinHasFigures() {
        assertThatThrownBy(() -> SECRETS.pin("12a4".toCharArray())).isInstanceOf(RefusedException.class);
    }
}
