package org.threeplug.administration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.administration.SetUpShop;

class UserFormTest {

    private final SetUpShop office = new SetUpShop();
    private final UserForm form = office.get(UserForm.class);
    private final List<User> saved = new ArrayList<>();

    private void fill(String pin) {
        form.create();
        form.login.set("eva");
        form.name.set("Eva");
        form.role.set(office.shop.identity.role("cashier"));
        form.pin.set(pin);
    }

    @Test
    void aNewPersonMaySignInWithThePinThatWasSet() {
        fill("4711");
        form.save(saved::add);
        var eva = saved.getFirst();
        assertThat(eva).isEqualTo(new User(eva.id(), "eva", "Eva", "cashier", Locale.ENGLISH, true, true));
        assertThat(office.shop.identity.signIn("eva", "4711".toCharArray(), office.shop.origin))
                .isInstanceOfSatisfying(Outcome.Done.class, done -> assertThat(((Actor) done.value()).user())
                        .isEqualTo(eva.id()));
        assertThat(form.pin.get()).isEmpty();
    }

    @Test
    void aPinThatAnybodyWouldTryIsRefusedBesideIt() {
        fill("0000");
        form.save(saved::add);
        assertThat(form.fields.refusals()).containsExactly(new Refusal("identity.pin-easy", List.of(), "pin"));
        assertThat(saved).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        form.create();
        form.password.set("long enough");
        form.save(saved::add);
        assertThat(form.fields.refusals()).containsExactly(
                new Refusal("office.login-needed", List.of(), "login"),
                new Refusal("office.name-needed", List.of(), "name"),
                new Refusal("office.role-needed", List.of(), "role"),
                new Refusal("office.password-differs", List.of(), "again"));
    }

    @Test
    void aChangedPersonKeepsTheirPin() {
        var ann = office.shop.identity.users().stream().filter(user -> user.login().equals("ann")).findFirst().orElseThrow();
        form.open(ann, office.shop.identity.role("supervisor"));
        form.save(saved::add);
        assertThat(saved).containsExactly(
                new User(ann.id(), "ann", "Ann", "supervisor", Locale.ENGLISH, true, true));
        assertThat(office.shop.identity.signIn("ann", "1234".toCharArray(), office.shop.origin))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void everybodyIsListedWithTheirRole() {
        var model = office.get(UserListModel.class);
        model.open();
        assertThat(model.roles).extracting(Role::key).containsExactly(
                "cashier", "supervisor", "manager", "accountant", "auditor", "administrator");
        assertThat(model.list.rows()).extracting(User::name).containsExactly("Ann", "Mo", "Sam");
    }

    @Test
    void aRetiredRoleIsOfferedToNobody() {
        office.shop.identity.change(office.shop.identity.role("auditor").orElseThrow().withActive(false));
        form.create();
        assertThat(form.roles).extracting(Role::key).containsExactly(
                "cashier", "supervisor", "manager", "accountant", "administrator");
    }
}
