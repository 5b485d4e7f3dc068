package org.threeplug.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.RecordSignIn.By;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;

final class IdentityCommandsTest {

    private final Shop shop = new Shop("GBP");
    private final UUID ada = Ids.next();

    private static Set<Permission> rights(String role) {
        return Roles.templates(key -> key).stream()
                .filter(each -> each.key().equals(role))
                .findFirst()
                .orElseThrow()
                .rights();
    }

    private static User user(UUID id, String login, String role, boolean active) {
        return new User(id, login, "Bob", role, Locale.ENGLISH, active, false);
    }

    private Outcome<User> save(User user, Optional<String> pin, boolean isNew) {
        var seen = isNew
                ? Optional.<User>empty()
                : Optional.of(shop.identity.users().stream()
                        .filter(known -> known.id().equals(user.id()))
                        .findFirst()
                        .orElse(user));
        return shop.gate.submit(new SaveUser(Ids.next(), user, pin, Optional.empty(), seen), shop.system);
    }

    @Test
    void aNewPersonSignsInWithThePinGiven() {
        var bob = save(user(Ids.next(), "bob", Roles.CASHIER, true), Optional.of("9876"), true).orThrow();
        assertThat(bob.hasPin()).isTrue();
        assertThat(shop.identity.signIn("BOB", "9876".toCharArray(), shop.origin).orThrow().user())
                .isEqualTo(bob.id());
    }

    @Test
    void aChangeWithoutASecretLeavesTheSecret() {
        var id = Ids.next();
        save(user(id, "bob", Roles.CASHIER, true), Optional.of("9876"), true).orThrow();
        save(user(id, "robert", Roles.SUPERVISOR, true), Optional.empty(), false).orThrow();
        assertThat(shop.identity.signIn("robert", "9876".toCharArray(), shop.origin).orThrow().role())
                .isEqualTo(Roles.SUPERVISOR);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(refusal(save(user(Ids.next(), "ANN", Roles.CASHIER, true), Optional.of("1"), true)))
                .containsExactly("identity.login-taken", "ANN");
        assertThat(refusal(save(user(Ids.next(), "bob", "pirate", true), Optional.of("1"), true)))
                .containsExactly("identity.role-unknown", "pirate");
        assertThat(refusal(save(user(Ids.next(), "bob", Roles.CASHIER, true), Optional.empty(), true)))
                .containsExactly("identity.secret-missing", "bob");
        assertThat(refusal(save(user(Ids.next(), "bob", Roles.CASHIER, true), Optional.empty(), false)))
                .containsExactly("identity.user-unknown", "bob");
        assertThat(refusal(save(user(shop.system.user(), "ada", Roles.CASHIER, false), Optional.empty(), false)))
                .containsExactly("identity.not-yourself");
    }

    @Test
    void theLastWhoMayManagePeopleKeepsThatRight() {
        save(user(ada, "ada", Roles.ADMINISTRATOR, true), Optional.of("1"), true).orThrow();
        var eve = Ids.next();
        save(user(eve, "eve", Roles.ADMINISTRATOR, false), Optional.of("1"), true).orThrow();
        assertThat(refusal(save(user(ada, "ada", Roles.CASHIER, true), Optional.empty(), false)))
                .containsExactly("identity.last-administrator", "Bob");
        save(user(eve, "eve", Roles.ADMINISTRATOR, true), Optional.empty(), false).orThrow();
        save(user(ada, "ada", Roles.CASHIER, true), Optional.empty(), false).orThrow();
        assertThat(refusal(save(user(eve, "eve", Roles.ADMINISTRATOR, false), Optional.empty(), false)))
                .containsExactly("identity.last-administrator", "Bob");
        save(user(eve, "eva", Roles.ADMINISTRATOR, true), Optional.empty(), false).orThrow();
    }

    @Test
    void wrongSecretsLockAPersonForLongerEachTime() {
        var ann = shop.cashier.user();
        var locks = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            shop.gate.submit(new RecordSignIn(Ids.next(), ann, RecordSignIn.By.PIN, false, Shop.NOON), shop.system).orThrow();
            locks.add(shop.books
                    .pinLockedUntil(ann)
                    .map(until -> Duration.between(Shop.NOON, until).toString())
                    .orElse("free"));
        }
        assertThat(locks).containsExactly("free", "free", "free", "free", "PT30S", "PT1M", "PT2M");
        var tooSoon = new RecordSignIn(Ids.next(), ann, RecordSignIn.By.PIN, true, Shop.NOON.plusSeconds(119));
        assertThat(refusal(shop.gate.submit(tooSoon, shop.system)))
                .containsExactly("identity.locked", "Ann", Shop.NOON.plusSeconds(120).toString());
        var later = new RecordSignIn(Ids.next(), ann, RecordSignIn.By.PIN, true, Shop.NOON.plusSeconds(120));
        shop.gate.submit(later, shop.system).orThrow();
        assertThat(shop.books.pinLockedUntil(ann)).isEmpty();
    }

    @Test
    void peopleRecordForThemselvesAloneAndNobodyClearsOrSetsTheLockOfAnother() {
        var ann = shop.cashier.user();
        var right = Set.of(new Permission("identity.sign-in"));
        var max = shop.supervisor;
        var claiming = max.with(right);
        for (int i = 0; i < 5; i++) {
            shop.gate.submit(new RecordSignIn(Ids.next(), ann, RecordSignIn.By.PIN, false, Shop.NOON), shop.system).orThrow();
        }
        var lock = shop.books.pinLockedUntil(ann);
        var late = Shop.NOON.plusSeconds(3600);

        for (boolean succeeded : new boolean[] {true, false}) {
            var foreign = new RecordSignIn(Ids.next(), ann, RecordSignIn.By.PIN, succeeded, late);
            assertThat(refusal(shop.gate.submit(foreign, claiming)))
                    .containsExactly("access.denied", "identity.sign-in");
        }
        assertThat(shop.books.pinLockedUntil(ann)).isEqualTo(lock).contains(Shop.NOON.plusSeconds(30));
        shop.gate.submit(new RecordSignIn(Ids.next(), max.user(), RecordSignIn.By.PIN, true, late), claiming).orThrow();
        var herself = shop.cashier.with(right);
        shop.goes(late);
        shop.gate.submit(new RecordSignIn(Ids.next(), ann, RecordSignIn.By.PIN, true, late), herself).orThrow();
        assertThat(shop.books.pinLockedUntil(ann)).isEmpty();
    }

    @Test
    void wrongPinsLockNobodysPasswordAndWrongPasswordsNobodysPin() {
        var ann = shop.cashier.user();
        for (int i = 0; i < 5; i++) {
            attempt(ann, By.PIN, false, Shop.NOON).orThrow();
        }
        assertThat(shop.books.passwordLockedUntil(ann)).isEmpty();
        attempt(ann, By.PASSWORD, true, Shop.NOON).orThrow();
        assertThat(shop.books.pinLockedUntil(ann)).contains(Shop.NOON.plusSeconds(30));
        attempt(ann, By.PIN, true, Shop.NOON.plusSeconds(30)).orThrow();

        for (int i = 0; i < 5; i++) {
            attempt(ann, By.PASSWORD, false, Shop.NOON).orThrow();
        }
        assertThat(shop.books.passwordLockedUntil(ann)).contains(Shop.NOON.plusSeconds(30));
        attempt(ann, By.PIN, true, Shop.NOON).orThrow();
        assertThat(refusal(attempt(ann, By.PASSWORD, true, Shop.NOON)))
                .containsExactly("identity.locked", "Ann", Shop.NOON.plusSeconds(30).toString());
    }

    @Test
    void wrongPinsWithoutANameLockTheRegisterAndACashiersOwnPinClearsNoneOfThem() {
        var ann = shop.cashier.user();
        var register = shop.register;
        for (int i = 0; i < 4; i++) {
            shop.gate.submit(new RecordWrongPin(Ids.next(), Shop.NOON), shop.system).orThrow();
            attempt(ann, By.PIN_ALONE, true, Shop.NOON).orThrow();
            attempt(ann, By.PIN, true, Shop.NOON).orThrow();
        }
        assertThat(shop.books.pinLockedUntil(register)).isEmpty();
        shop.gate.submit(new RecordWrongPin(Ids.next(), Shop.NOON), shop.system).orThrow();

        var until = Shop.NOON.plusSeconds(30);
        assertThat(shop.books.pinLockedUntil(register)).contains(until);
        assertThat(refusal(attempt(ann, By.PIN_ALONE, true, Shop.NOON)))
                .containsExactly("identity.register-locked", until.toString());
        attempt(ann, By.PIN, true, Shop.NOON).orThrow();
        attempt(ann, By.PIN_ALONE, true, until).orThrow();
        shop.gate.submit(new RecordWrongPin(Ids.next(), until), shop.system).orThrow();
        assertThat(shop.books.pinLockedUntil(register)).contains(until.plusSeconds(60));

        var free = until.plusSeconds(60);
        attempt(shop.supervisor.user(), By.PIN_ALONE, true, free).orThrow();
        assertThat(shop.books.pinLockedUntil(register)).as("nor does an approval").contains(free);
        attempt(shop.supervisor.user(), By.PIN, true, free).orThrow();
        assertThat(shop.books.pinLockedUntil(register)).isEmpty();
    }

    @Test
    void nobodyButTheStoresOwnHandCountsAWrongPin() {
        var right = Set.of(new Permission("identity.sign-in"));
        var ann = shop.cashier.with(right);
        assertThat(refusal(shop.gate.submit(new RecordWrongPin(Ids.next(), Shop.NOON), ann)))
                .containsExactly("access.denied", "identity.sign-in");
    }

    private Outcome<Boolean> attempt(UUID who, By by, boolean succeeded, Instant at) {
        return shop.gate.submit(new RecordSignIn(Ids.next(), who, by, succeeded, at), shop.system);
    }

    @Test
    void nobodyButTheSystemSetsUpOrRecordsSignIns() {
        for (var role : Roles.templates(key -> key)) {
            assertThat(role.rights())
                    .doesNotContain(new Permission("setup.run"), new Permission("identity.sign-in"));
        }
    }

    @Test
    void anAuditorOnlyLooks() {
        assertThat(rights(Roles.AUDITOR))
                .extracting(Permission::key)
                .contains("sales.view", "stock.view", "catalog.view", "journal.view", "ledger.view", "customers.view", "reports.view")
                .allMatch(right -> right.endsWith(".view") || right.endsWith(".export") || List.of("cash.x", "cash.z", "reports.control").contains(right));
    }
}
