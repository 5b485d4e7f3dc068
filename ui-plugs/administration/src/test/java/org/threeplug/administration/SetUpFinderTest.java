package org.threeplug.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.threeplug.administration.finding.SetUpFinder;
import org.threeplug.kernel.Actor;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;

class SetUpFinderTest {

    private final SetUpShop office = new SetUpShop();

    private SetUpFinder finder(Actor who) {
        return office.as(who).getInstance(SetUpFinder.class);
    }

    @Test
    void whoWorksHereIsFoundByName() {
        assertThat(finder(office.shop.system).find(office.shop.manager.name()))
                .extracting(Found::kind, Found::place, Found::thing)
                .containsExactly(Tuple.tuple(Kind.PERSON, "administration.users", "user:" + office.shop.manager.user()));
    }

    @Test
    void nobodyIsShownWhatTheyMayNotOpen() {
        for (var who : List.of(office.shop.cashier, office.shop.cashier.with(Set.of()))) {
            assertThat(finder(who).find(office.shop.manager.name())).isEmpty();
            assertThat(finder(who).known()).isEmpty();
        }
    }

    @Test
    void aSettingIsFoundByWhatItDoes() {
        assertThat(finder(office.shop.system).known())
                .filteredOn(found -> found.kind() == Kind.SETTING)
                .extracting(Found::thing)
                .contains("clock", "printer", "field:usualTax", "field:mergeScans");
    }
}
