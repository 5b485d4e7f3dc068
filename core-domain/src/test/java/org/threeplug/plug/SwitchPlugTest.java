package org.threeplug.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import org.junit.jupiter.api.Test;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;

final class SwitchPlugTest {

    private final Shop shop = new Shop("GBP");

    private Outcome<Boolean> turn(String plug, boolean working, Actor by) {
        return shop.gate.submit(new SwitchPlug(Ids.next(), plug, working), by);
    }

    private Plugs.State state(String plug) {
        return shop.desk.ask(new PlugList(), shop.system).stream()
                .filter(each -> each.id().equals(plug))
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void aPlugIsSwitchedOffAndOnAgain() {
        assertThat(turn("giftcard", false, shop.system).orThrow()).isTrue();
        assertThat(state("giftcard")).isEqualTo(Plugs.State.SWITCHED_OFF);
        assertThat(turn("giftcard", false, shop.system).orThrow()).as("it is off").isFalse();
        assertThat(turn("giftcard", true, shop.system).orThrow()).isTrue();
        assertThat(state("giftcard")).isEqualTo(Plugs.State.WORKS);
    }

    @Test
    void whatTheProgramIsMadeOfIsNotSwitchedOffAndWhatIsNotThereNeither() {
        assertThat(refusal(turn("operations", false, shop.system))).containsExactly("plugs.essential", "operations");
        assertThat(turn("operations", true, shop.system).orThrow()).isFalse();
        assertThat(refusal(turn("chess", false, shop.system))).containsExactly("plugs.unknown", "chess");
        assertThat(refusal(turn("giftcard", false, shop.manager))).containsExactly("access.denied", "plugs.switch");
    }
}
