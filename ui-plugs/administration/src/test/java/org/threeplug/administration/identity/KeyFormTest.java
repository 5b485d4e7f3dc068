package org.threeplug.administration.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.SetUpShop;
import org.threeplug.fakes.Shop;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.kernel.Refusal;

class KeyFormTest {

    private final SetUpShop office = new SetUpShop();
    private final KeyForm form = office.get(KeyForm.class);
    private final List<KeySecret> made = new ArrayList<>();

    private void create() {
        var manager = office.shop.identity.users().stream()
                .filter(user -> user.id().equals(office.shop.manager.user()))
                .findFirst()
                .orElseThrow();
        form.create(manager, office.shop.identity.role(manager.role()).orElseThrow());
    }

    @Test
    void theFormOffersWhatThePersonMayAndAKeyCanHave() {
        create();
        assertThat(form.rights).containsKey("lists.export").doesNotContainKeys("identity.keys", "identity.users", "setup.run");
        assertThat(form.rights.values()).noneMatch(chosen -> chosen.get());
        assertThat(form.ends.get()).contains(Shop.TODAY.plusDays(90));
    }

    @Test
    void aNameADayAndRightsAreNeeded() {
        create();
        form.ends.set(Optional.empty());
        form.save(made::add);
        assertThat(form.fields.refusals()).containsExactly(
                new Refusal("office.name-needed", List.of(), "name"), new Refusal("office.date-needed", List.of(), "ends"));
        assertThat(made).isEmpty();
    }

    @Test
    void aLaterDayThanAYearIsRefusedBesideIt() {
        create();
        form.name.set("Web shop");
        form.rights.get("lists.export").set(true);
        form.ends.set(Optional.of(Shop.TODAY.plusYears(3)));
        form.save(made::add);
        assertThat(form.fields.refusals()).extracting(Refusal::code).containsExactly("identity.key-end");
        assertThat(made).isEmpty();
    }
}
