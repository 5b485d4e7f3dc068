package org.threeplug.persistence.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.customers.Customer;
import org.threeplug.customers.EraseCustomer;
import org.threeplug.customers.SaveCustomer;
import org.threeplug.identity.Roles;
import org.threeplug.identity.SaveUser;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Refusal;
import org.threeplug.persistence.SignedIn;

/// The gate asks the books who somebody is, whatever they say of themselves.
final class PeopleAtTheGateTest {

    private static final User MIA = OpenStore.MIA;

    @TempDir
    Path folder;

    private OpenStore open;
    private Actor mia;

    @BeforeEach
    void signIn() {
        open = OpenStore.fresh(folder);
        mia = open.identity.signIn("mia", "2685".toCharArray(), OpenStore.ORIGIN).orThrow();
    }

    @AfterEach
    void close() {
        open.close();
    }

    private static Category category() {
        return new Category(Ids.next(), Optional.empty(), "Drinks", 1, "", true);
    }

    private static User mia(String role, boolean active) {
        return new User(MIA.id(), MIA.login(), MIA.name(), role, MIA.language(), active, true);
    }

    private void change(User from, User to) {
        open.done(new SaveUser(Ids.next(), to, Optional.empty(), Optional.empty(), Optional.of(from)));
    }

    private Optional<Refusal> refused(Command<?> command, Actor who) {
        return refused(command, who, Justification.NONE);
    }

    private Optional<Refusal> refused(Command<?> command, Actor who, Justification why) {
        return open.store.gate().submit(command, who, why) instanceof Outcome.Refused<?>(var refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    private static Set<Permission> rights(String... keys) {
        return Stream.of(keys).map(Permission::new).collect(Collectors.toSet());
    }

    @Test
    void nobodyTheBooksDoNotKnowMayDoAnything() {
        var ghost = SignedIn.person(Ids.next(), "Ghost", Roles.ADMINISTRATOR, rights("catalog.edit"), OpenStore.ORIGIN);
        assertThat(refused(Categories.added(category()), ghost))
                .contains(Refusal.of("access.denied", "categories.edit"));
        assertThat(open.catalog().categories()).isEmpty();
    }

    @Test
    void aRightThatTheBooksDoNotGiveIsNone() {
        var braggart = SignedIn.person(MIA.id(), "Mia Brown", Roles.ADMINISTRATOR, rights("identity.users"), OpenStore.ORIGIN);
        var eve = new User(Ids.next(), "eve", "Eve", Roles.ADMINISTRATOR, Locale.ENGLISH, true, false);
        assertThat(refused(
                        new SaveUser(Ids.next(), eve, Optional.of("hash"), Optional.empty(), Optional.empty()), braggart))
                .contains(Refusal.of("access.denied", "identity.users"));
    }

    @Test
    void aRightThatWasTakenAwayCountsFromTheNextCommandAndOneThatCameBackToo() {
        assertThat(refused(Categories.added(category()), mia)).isEmpty();
        change(MIA, mia(Roles.CASHIER, true));
        assertThat(refused(Categories.added(category()), mia))
                .contains(Refusal.of("access.denied", "categories.edit"));
        change(mia(Roles.CASHIER, true), MIA);
        assertThat(refused(Categories.added(category()), mia)).isEmpty();
    }

    @Test
    void whoIsSwitchedOffIsToldSoAtTheNextCommand() {
        change(MIA, mia(Roles.MANAGER, false));
        assertThat(refused(Categories.added(category()), mia))
                .contains(Refusal.of("access.inactive", "Mia Brown"));
    }

    @Test
    void whoStandsBehindACommandIsAskedForInTheBooksAsWell() {
        var ana = new Customer(new UUID(0, 51), "C-1", "Ana", "", "", "", true, 0);
        open.done(new SaveCustomer(Ids.next(), ana, true));
        var eve = new User(new UUID(0, 52), "eve", "Eve", Roles.SUPERVISOR, Locale.ENGLISH, true, true);
        open.done(new SaveUser(Ids.next(), eve, Optional.of("hash"), Optional.empty(), Optional.empty()));
        var erasing = SignedIn.person(eve.id(), "Eve", Roles.SUPERVISOR, rights("customers.erase"), OpenStore.ORIGIN);
        var ghost = SignedIn.person(Ids.next(), "Ghost", "", rights("customers.erase-approve"), OpenStore.ORIGIN);

        var command = new EraseCustomer(Ids.next(), ana.id(), false);
        assertThat(refused(command, erasing, word(command, erasing, ghost)))
                .map(Refusal::code)
                .contains("customers.erasure-needs-approval");
        change(MIA, mia(Roles.MANAGER, false));
        assertThat(refused(command, erasing, word(command, erasing, mia)))
                .map(Refusal::code)
                .contains("customers.erasure-needs-approval");
        change(mia(Roles.MANAGER, false), MIA);
        assertThat(refused(command, erasing, word(command, erasing, mia))).isEmpty();
    }

    private Justification word(Command<?> command, Actor asking, Actor approver) {
        var need = refused(command, asking).orElseThrow().wanted().orElseThrow();
        return Justification.approved(Optional.of("asked for it"), open.store.sessions().word(approver, need, asking));
    }

    @Test
    void aKeyAnswersOnlyWhoGaveIt() {
        var save = Categories.added(category());
        var first = open.store.gate().submit(save, mia);
        assertThat(open.store.gate().submit(save, mia)).isEqualTo(first);
        assertThat(open.store.gate().answer(save, mia)).contains(first);
        assertThat(refused(save, open.system)).contains(Refusal.of("gate.key-used"));
        assertThat(open.store.gate().answer(Categories.added(category()), mia)).isEmpty();
        assertThat(open.catalog().categories()).hasSize(1);
    }
}
