package org.threeplug.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;

final class RoleCommandsTest {

    private final Shop shop = new Shop("GBP");

    private static Set<Permission> rights(String... keys) {
        return Arrays.stream(keys).map(Permission::new).collect(Collectors.toSet());
    }

    private static Role role(String key, String name, String line, String... rights) {
        return new Role(key, name, Percent.of(line), Percent.of("2"), Optional.of(new BigDecimal("20.00")), rights(rights));
    }

    private Role now(String key) {
        return shop.identity.role(key).orElseThrow();
    }

    private Outcome<Role> save(Role role, Actor by) {
        return shop.gate.submit(new SaveRole(Ids.next(), role, shop.identity.role(role.key())), by);
    }

    private Outcome<User> hire(String login, String role, Actor by) {
        var user = new User(Ids.next(), login, login, role, Locale.ENGLISH, true, true);
        return shop.gate.submit(new SaveUser(Ids.next(), user, Optional.of("9876"), Optional.empty(), Optional.empty()), by);
    }

    /// Somebody who keeps people and roles, and may sell, but not give away what they do not have.
    private Actor keeper() {
        return shop.identity.hired(
                "Kay", role("keeper", "Keeper", "15", "identity.users", "identity.roles", "sales.sell"), shop.origin);
    }

    @Test
    void aRoleIsMadeChangedAndRenamedAndItsKeyStays() {
        var made = save(role("baker", " Baker ", "3", "sales.sell"), shop.system).orThrow();
        assertThat(made).isEqualTo(role("baker", "Baker", "3", "sales.sell"));
        var changed = save(role("baker", "Head baker", "12.5", "sales.sell", "stock.view"), shop.system).orThrow();
        assertThat(now("baker")).isEqualTo(changed).isEqualTo(role("baker", "Head baker", "12.5", "sales.sell", "stock.view"));
    }

    @Test
    void whatCannotBeARoleIsRefusedAllAtOnce() {
        var outcome = shop.gate.submit(
                new SaveRole(
                        Ids.next(),
                        new Role(
                                "Big Boss", "cashier", Percent.of("100.0001"), new Percent(-1),
                                Optional.of(new BigDecimal("-0.01")), rights("setup.run", "no.such")),
                        Optional.empty()),
                shop.system);
        assertThat(((Outcome.Refused<Role>) outcome).refusal().all())
                .extracting(each -> each.field() + " " + each.code() + " " + each.arguments())
                .containsExactlyInAnyOrder(
                        "role.key identity.role-key [Big Boss]",
                        "role.name identity.role-name-taken [cashier]",
                        "role.lineDiscountLimit identity.role-percent [100.0001]",
                        "role.ticketDiscountLimit identity.role-percent [-0.0001]",
                        "role.openItemLimit identity.role-amount [-0.01]",
                        "role.rights identity.right-unknown [no.such]",
                        "role.rights identity.right-unknown [setup.run]");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
        var seen = now("cashier");
        save(seen.with(rights("sales.sell")), shop.system).orThrow();
        assertThat(refusal(shop.gate.submit(new SaveRole(Ids.next(), seen, Optional.of(seen)), shop.system)))
                .containsExactly("identity.changed-meanwhile", "cashier");
        assertThat(refusal(shop.gate.submit(new SaveRole(Ids.next(), seen, Optional.empty()), shop.system)))
                .containsExactly("identity.role-key-taken", "cashier");
    }

    @Test
    void nobodyGivesAwayWhatTheyDoNotHave() {
        var kay = keeper();
        assertThat(refusal(save(role("baker", "Baker", "3", "sales.sell", "sales.void"), kay)))
                .containsExactly("identity.right-not-yours", "sales.void");
        assertThat(refusal(save(role("baker", "Baker", "15.1", "sales.sell"), kay)))
                .containsExactly("identity.limit-not-yours", "15");
        assertThat(refusal(save(role("baker", "Baker", "3", "sales.sell").withOpenItemLimit(new BigDecimal("20.01")), kay)))
                .containsExactly("identity.limit-not-yours", "20");
        assertThat(refusal(save(new Role("baker", "Baker", Percent.ZERO, Percent.ZERO, Set.of()), kay)))
                .containsExactly("identity.limit-not-yours", "20");
        save(role("baker", "Baker", "15", "sales.sell"), kay).orThrow();
    }

    @Test
    void whatARoleHadAlreadyMayStayWhoeverSavesIt() {
        var kay = keeper();
        var cashier = now("cashier");
        var fewer = new HashSet<>(cashier.rights());
        fewer.remove(new Permission("cash.no-sale"));
        var saved = save(cashier.with(fewer), kay).orThrow();
        assertThat(saved.rights()).isEqualTo(fewer);
        assertThat(refusal(save(cashier, kay))).containsExactly("identity.right-not-yours", "cash.no-sale");
    }

    @Test
    void nobodyGivesSomebodyARoleOrASecretThatOpensMoreThanTheyMay() {
        var kay = keeper();
        assertThat(refusal(hire("eve", "administrator", kay))).first().isEqualTo("identity.right-not-yours");
        save(role("baker", "Baker", "3", "sales.sell"), shop.system).orThrow();
        var eve = hire("eve", "baker", kay).orThrow();

        var mo = shop.identity.users().stream().filter(user -> user.login().equals("mo")).findFirst().orElseThrow();
        var pin = new SaveUser(Ids.next(), mo, Optional.of("1357"), Optional.empty(), Optional.of(mo));
        assertThat(refusal(shop.gate.submit(pin, kay))).first().isEqualTo("identity.right-not-yours");
        var up = new User(eve.id(), "eve", "eve", "manager", Locale.ENGLISH, true, true);
        assertThat(refusal(shop.gate.submit(new SaveUser(Ids.next(), up, Optional.empty(), Optional.empty(), Optional.of(eve)), kay)))
                .first().isEqualTo("identity.right-not-yours");
        shop.gate.submit(new SwitchUsers(Ids.next(), List.of(mo.id()), false), kay).orThrow();
        var back = shop.gate.submit(new SwitchUsers(Ids.next(), List.of(mo.id()), true), kay).orThrow();
        assertThat(back.left()).extracting(left -> left.why().code()).containsExactly("identity.right-not-yours");
        assertThat(shop.gate.submit(new SwitchUsers(Ids.next(), List.of(mo.id()), true), shop.system).orThrow().left()).isEmpty();
    }

    @Test
    void aRoleThatSomebodyHasIsNotRetiredAndARetiredOneIsGivenToNobody() {
        assertThat(refusal(shop.gate.submit(new SwitchRole(Ids.next(), "cashier", false), shop.system)))
                .containsExactly("identity.role-in-use", "cashier", "1");
        assertThat(refusal(shop.gate.submit(new SwitchRole(Ids.next(), "pirate", false), shop.system)))
                .containsExactly("identity.role-unknown", "pirate");
        shop.gate.submit(new SwitchRole(Ids.next(), "auditor", false), shop.system).orThrow();
        assertThat(now("auditor").active()).isFalse();
        assertThat(refusal(hire("eve", "auditor", shop.system))).containsExactly("identity.role-retired", "auditor");
        save(now("auditor").with(rights("sales.view")), shop.system).orThrow();
        assertThat(now("auditor").active()).as("a change brings nothing back").isFalse();
        shop.gate.submit(new SwitchRole(Ids.next(), "auditor", true), shop.system).orThrow();
        hire("eve", "auditor", shop.system).orThrow();
    }

    @Test
    void theLastRoleThatManagesPeopleOrRolesKeepsThat() {
        hire("ada", "administrator", shop.system).orThrow();
        for (var last : List.of("identity.users", "identity.roles", "identity.grant")) {
            var fewer = new HashSet<>(now("administrator").rights());
            fewer.remove(new Permission(last));
            assertThat(refusal(save(now("administrator").with(fewer), shop.system)))
                    .as(last)
                    .containsExactly("identity.last-role", "administrator");
        }
        save(role("owner", "Owner", "3", "identity.users", "identity.roles", "identity.grant"), shop.system).orThrow();
        assertThat(refusal(save(now("administrator").with(rights("sales.sell")), shop.system)))
                .as("nobody has the other one")
                .containsExactly("identity.last-role", "administrator");
        hire("olga", "owner", shop.system).orThrow();
        save(now("administrator").with(rights("sales.sell")), shop.system).orThrow();
    }

    @Test
    void nobodyButWhoeverHasTheRightTouchesRoles() {
        assertThat(refusal(save(role("baker", "Baker", "3"), shop.manager))).containsExactly("access.denied", "identity.roles");
        assertThat(refusal(shop.gate.submit(new SwitchRole(Ids.next(), "auditor", false), shop.manager)))
                .containsExactly("access.denied", "identity.roles");
        var arriving = new GrantRights(Ids.next(), List.of(new GrantRights.Arriving("gift.issue", Set.of("manager"))));
        assertThat(refusal(shop.gate.submit(arriving, shop.manager))).containsExactly("access.denied", "setup.run");
    }

    @Test
    void aRightThatArrivesIsGrantedOnceAndStaysTakenAway() {
        save(role("baker", "Baker", "3", "sales.sell"), shop.system).orThrow();
        shop.gate.submit(new SwitchRole(Ids.next(), "auditor", false), shop.system).orThrow();
        var arriving = List.of(
                new GrantRights.Arriving("gift.issue", Set.of("cashier", "manager", "auditor", "pirate")),
                new GrantRights.Arriving("gift.void", Set.of()),
                new GrantRights.Arriving("sales.sell", Set.of("accountant")));
        var before = now("cashier");

        assertThat(shop.gate.submit(new GrantRights(Ids.next(), arriving), shop.system).orThrow()).isEqualTo(2);
        var gift = new Permission("gift.issue");
        assertThat(List.of("cashier", "manager", "auditor", "baker", "supervisor").stream().filter(role -> now(role).may(gift)))
                .containsExactly("cashier", "manager");
        assertThat(now("accountant").may(new Permission("sales.sell"))).isFalse();
        assertThat(shop.identity.arrivedRights()).containsExactly(
                new ArrivedRight("gift.issue", Shop.NOON, List.of("cashier", "manager")),
                new ArrivedRight("gift.void", Shop.NOON, List.of()));

        save(before, shop.system).orThrow();
        assertThat(shop.gate.submit(new GrantRights(Ids.next(), arriving), shop.system).orThrow()).isZero();
        assertThat(now("cashier")).isEqualTo(before);
    }
}
