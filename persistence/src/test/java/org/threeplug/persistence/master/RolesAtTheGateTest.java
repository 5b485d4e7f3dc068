package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.GrantRights;
import org.threeplug.identity.Role;
import org.threeplug.identity.SaveRole;
import org.threeplug.identity.SwitchRole;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.engine.store.StoreDirectory;
import org.threeplug.records.SaveEntry;

/// Roles in a real store: what is saved is read back, holds at the gate from then on, and is the same after a rebuild.
final class RolesAtTheGateTest {

    @TempDir
    Path folder;

    private static Role baker(String line, String... rights) {
        return new Role(
                "baker", "Baker", Percent.of(line), Percent.of("2.5"), Optional.of(new BigDecimal("20.50")),
                Set.copyOf(Stream.of(rights).map(Permission::new).toList()));
    }

    private static Outcome<Role> save(OpenStore open, Role role) {
        return open.store.gate().submit(new SaveRole(Ids.next(), role, open.identity.role(role.key())), open.system);
    }

    @Test
    void aRoleIsReadBackAsItWasSavedAlsoFromANewDatabase() throws Exception {
        var expected = baker("12.3456", "sales.sell", "catalog.view");
        try (var open = OpenStore.fresh(folder)) {
            save(open, baker("3", "sales.sell", "stock.view")).orThrow();
            assertThat(save(open, expected).orThrow()).isEqualTo(expected);
            open.done(new SwitchRole(Ids.next(), "baker", false));
            assertThat(open.identity.role("baker")).contains(expected.withActive(false));
        }
        Files.delete(new StoreDirectory(folder).databaseFile());
        try (var open = OpenStore.reopened(folder)) {
            assertThat(open.identity.role("baker")).contains(expected.withActive(false));
            assertThat(open.identity.roles()).extracting(Role::key).containsExactly(
                    "cashier", "supervisor", "manager", "accountant", "auditor", "administrator", "baker");
        }
    }

    @Test
    void whoeverLosesARightLosesItWithTheNextCommand() {
        try (var open = OpenStore.fresh(folder)) {
            var mia = open.identity.signIn("Mia", "2685".toCharArray(), OpenStore.ORIGIN).orThrow();
            var manager = open.identity.role("manager").orElseThrow();
            var without = new HashSet<>(manager.rights());
            without.remove(new Permission("categories.edit"));
            var gate = open.store.gate();

            gate.submit(drinks(), mia).orThrow();
            save(open, manager.with(without)).orThrow();
            assertThat(gate.submit(drinks(), mia)).isEqualTo(new Outcome.Refused<>(Refusal.of("access.denied", "categories.edit")));
            save(open, manager).orThrow();
            gate.submit(drinks(), mia).orThrow();
        }
    }

    private static SaveEntry drinks() {
        var id = Ids.next();
        return Categories.added(new Category(id, Optional.empty(), "Drinks " + id, 1, "", true));
    }

    @Test
    void ofTwoWhoSaveARoleAtOnceOneIsToldThatTheOtherWasFaster() throws Exception {
        try (var open = OpenStore.fresh(folder); var two = Executors.newFixedThreadPool(2)) {
            var seen = open.identity.role("cashier");
            var start = new CyclicBarrier(2);
            var asked = Stream.of("7", "8")
                    .map(limit -> two.submit(() -> {
                        start.await();
                        var now = new Role("cashier", "cashier", Percent.of(limit), Percent.of("5"), seen.orElseThrow().rights());
                        return open.store.gate().submit(new SaveRole(Ids.next(), now, seen), open.system);
                    }))
                    .toList();
            var answers = List.of(asked.getFirst().get(), asked.getLast().get());
            assertThat(answers).filteredOn(Outcome.Refused.class::isInstance).singleElement()
                    .satisfies(lost -> assertThat(((Outcome.Refused<Role>) lost).refusal().code()).isEqualTo("identity.changed-meanwhile"));
            var won = answers.stream().filter(Outcome.Done.class::isInstance).map(Outcome::orThrow).findFirst();
            assertThat(open.identity.role("cashier")).isEqualTo(won);
        }
    }

    @Test
    void rightsThatArriveAreGrantedByACommandOnce() throws Exception {
        try (var open = OpenStore.fresh(folder)) {
            assertThat(open.identity.knownRights()).contains("sales.sell", "identity.roles").doesNotContain("gift.issue");
            var arriving = List.of(new GrantRights.Arriving("gift.issue", Set.of("cashier", "manager")));
            open.done(new GrantRights(Ids.next(), arriving));
            open.done(new GrantRights(Ids.next(), arriving));
            assertThat(open.identity.role("cashier").orElseThrow().may(new Permission("gift.issue"))).isTrue();
            assertThat(open.identity.arrivedRights())
                    .containsExactly(new ArrivedRight("gift.issue", OpenStore.NOON, List.of("cashier", "manager")));
        }
        Files.delete(new StoreDirectory(folder).databaseFile());
        try (var open = OpenStore.reopened(folder)) {
            assertThat(open.identity.arrivedRights()).hasSize(1);
            assertThat(open.store.check().findings()).isEmpty();
        }
    }
}
