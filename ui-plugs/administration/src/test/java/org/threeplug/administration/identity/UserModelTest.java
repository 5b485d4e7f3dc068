package org.threeplug.administration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.threeplug.identity.SwitchUsers;
import org.threeplug.identity.User;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.kit.Notice;
import org.threeplug.kit.pattern.History;
import org.threeplug.administration.SetUpShop;

class UserModelTest {

    private final SetUpShop office = new SetUpShop();
    private final UserModel model = office.get(UserModel.class);

    private User user(Actor actor) {
        return office.shop.identity.users().stream()
                .filter(user -> user.id().equals(actor.user()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> said() {
        return office.notices.shown().reversed().stream().map(Notice::sentence).toList();
    }

    @Test
    void aPersonShowsTheirRoleAndWhatItLetsThemDo() {
        model.open(office.shop.cashier.user());
        var facts = model.facts.get().orElseThrow();
        assertThat(facts.user()).isEqualTo(user(office.shop.cashier));
        assertThat(facts.rights()).contains("sales.sell", "cash.shift").doesNotContain("identity.users").isSorted();
        assertThat(facts.lastSignIn()).isEmpty();
    }

    @Test
    void severalAreSwitchedOffAtOnceAndOnlyOthers() {
        var manager = office.as(office.shop.identity.hired(
                        "Root", office.shop.identity.role("administrator").orElseThrow(), office.shop.origin))
                .getInstance(UserListModel.class);
        var root = office.shop.identity.users().getLast();
        manager.switchTo(List.of(user(office.shop.cashier), root, user(office.shop.supervisor)), false);
        assertThat(user(office.shop.cashier).active()).isFalse();
        assertThat(user(office.shop.supervisor).active()).isFalse();
        assertThat(office.shop.identity.users().getLast().active()).isTrue();
        assertThat(said()).first().isEqualTo("2 users are switched off.");
        assertThat(said().getLast()).startsWith("1 was left as it was:\nRoot: ");
    }

    @Test
    void theHistorySaysThatASecretChangedAndNeverWhich() {
        office.told.add("app_user " + office.shop.manager.user());
        office.shop
                .gate
                .submit(new SwitchUsers(Ids.next(), List.of(office.shop.manager.user()), false), office.shop.system)
                .orThrow();
        model.open(office.shop.manager.user());
        var told = new ArrayList<History.Entry>();
        model.history(told::addAll);
        assertThat(told)
                .first()
                .extracting(History.Entry::what)
                .isEqualTo("Users switched: Role: Cashier → Manager · Language: English → Romanian · PIN changed");
    }

    @Test
    void whoLeftIsErasedByTheirSignInNameAndAReasonAndTheirNameStays() {
        var gone = user(office.shop.cashier);
        var erasing = office.get(EraseUserModel.class);
        var erased = new ArrayList<String>();
        erasing.begin(gone);
        erasing.typed.set("somebody");
        erasing.confirm(() -> erased.add("too early"));
        assertThat(erasing.fields.refusals())
                .containsExactlyInAnyOrder(
                        new Refusal("office.login-differs", List.of(gone.login()), "typed"),
                        new Refusal("office.reason-needed", List.of(), "reason"));
        erasing.typed.set(" " + gone.login().toUpperCase(Locale.ROOT) + " ");
        erasing.reason.set("asked for it");
        erasing.confirm(() -> erased.add("while they work here"));
        assertThat(erasing.fields.refusals()).extracting(Refusal::code).containsExactly("identity.still-active");
        assertThat(erased).isEmpty();

        office.shop.gate.submit(new SwitchUsers(Ids.next(), List.of(gone.id()), false), office.shop.system).orThrow();
        erasing.confirm(() -> erased.add("erased"));
        assertThat(erased).containsExactly("erased");
        model.open(gone.id());
        assertThat(model.isErased()).isTrue();
        assertThat(user(office.shop.cashier))
                .isEqualTo(new User(gone.id(), User.erasedLogin(gone.id()), gone.name(), gone.role(), gone.language(), false, false));
    }

    @Test
    void aFormOpenedFromElsewhereKnowsTheRoles() {
        var form = office.get(UserForm.class);
        form.open(office.shop.cashier.user());
        assertThat(form.roles).extracting(role -> role.key()).contains("cashier", "administrator");
        assertThat(form.role.get()).map(role -> role.key()).contains("cashier");
        assertThat(form.isNew()).isFalse();
        assertThat(form.fields.changed().get()).isFalse();
    }
}
