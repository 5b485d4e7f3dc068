package org.threeplug.plug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.fakes.Refusals.refusal;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.declared.Commands;
import org.threeplug.declared.Contexts;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Actor;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.CommandName;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.Tx;

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

    /// What a screen of the plug holds.
    @Declared("giftcard.issue-card")
    record IssueCard(UUID key) implements Command<Boolean> {

        @Override
        public Permission permission() {
            return new Permission("settings.edit");
        }

        @Override
        public Boolean run(Tx tx) {
            return true;
        }

        @Override
        public Boolean repeated(Tx tx) {
            return true;
        }
    }

    @Test
    void aCommandThatAScreenOfASwitchedOffPlugStillHoldsIsRefused() {
        var before = new IssueCard(Ids.next());
        assertThat(shop.gate.submit(before, shop.system).orThrow()).isTrue();
        turn("giftcard", false, shop.system);
        assertThat(refusal(shop.gate.submit(new IssueCard(Ids.next()), shop.system))).containsExactly("plugs.resting", "giftcard");
        assertThat(shop.gate.submit(before, shop.system).orThrow()).as("what was done is answered").isTrue();
        turn("giftcard", true, shop.system);
        assertThat(shop.gate.submit(new IssueCard(Ids.next()), shop.system).orThrow()).isTrue();
    }

    @Test
    void namesOfTheProgramBelongToNoPlug() {
        assertThat(Commands.all()).allSatisfy(type -> assertThat(Contexts.plug(CommandName.of(type).name())).isEmpty());
        assertThat(Contexts.plug("giftcard.issue-card")).contains("giftcard");
        assertThat(Contexts.plug("IssueCard")).isEmpty();
    }
}
