package org.threeplug.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Quantity;
import org.threeplug.kernel.Refusal;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.settings.ChooseSettings;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.Settings;

/// Settings that are declared. The store and the fake both run this.
public abstract class DeclaredSettingsContract {

    private enum Paper {
        WIDE,
        SLIM
    }

    private static final Field<Boolean> BELL = Field.flag("ringsBell").initially(true);
    private static final Field<Quantity> COPIES = Field.quantity("copies", 0)
            .required()
            .from(Quantity.of(1))
            .to(Quantity.of(9))
            .initially(Quantity.of(2));
    private static final Field<String> WORDS = Field.text("lastWords", 20);
    private static final Field<Paper> PAPER = Field.choice("paper", Paper.class).required().initially(Paper.SLIM);
    private static final SettingGroup GROUP = SettingGroup.of("test.paper", BELL, COPIES, WORDS, PAPER);

    protected abstract <R> Outcome<R> submit(Command<R> command);

    protected abstract Settings settings();

    private Entry now() {
        return settings().group(GROUP);
    }

    private Outcome<Entry> choose(Entry chosen, Entry seen) {
        return submit(new ChooseSettings(Ids.next(), GROUP, chosen, seen));
    }

    private static Refusal refusal(Outcome<Entry> outcome) {
        return ((Outcome.Refused<Entry>) outcome).refusal();
    }

    @Test
    void whatIsDeclaredHoldsUntilSomebodyChooses() {
        assertThat(now()).isEqualTo(GROUP.initial());
        assertThat(now().is(BELL)).isTrue();
        assertThat(now().get(COPIES)).isEqualTo(Quantity.of(2));
        assertThat(now().find(WORDS)).isEmpty();
        assertThat(now().get(PAPER)).isEqualTo(Paper.SLIM);
    }

    @Test
    void whatWasChosenIsThereForWhoeverAsksNextAlsoThatSomethingIsOffOrEmpty() {
        var chosen = now().with(BELL, false).with(COPIES, Quantity.of(3)).with(WORDS, "  See you ").with(PAPER, Paper.WIDE);
        assertThat(choose(chosen, now()).orThrow().get(WORDS)).isEqualTo("See you");
        assertThat(now().is(BELL)).isFalse();
        assertThat(now().get(COPIES)).isEqualTo(Quantity.of(3));
        assertThat(now().get(WORDS)).isEqualTo("See you");
        assertThat(now().get(PAPER)).isEqualTo(Paper.WIDE);

        choose(GROUP.initial(), now()).orThrow();
        assertThat(now().values()).isEqualTo(GROUP.initial().values());
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNothingIsChanged() {
        var wrong = now().with(COPIES, Quantity.of(10)).with(WORDS, "a".repeat(21));
        assertThat(refusal(choose(wrong, now())).all()).containsExactly(
                new Refusal("records.too-large", List.of("9"), "chosen.copies"),
                new Refusal("records.too-long", List.of("20"), "chosen.lastWords"));
        assertThat(now()).isEqualTo(GROUP.initial());
    }

    @Test
    void whoeverSavesOverAnothersChoiceIsTold() {
        var before = now();
        choose(before.with(COPIES, Quantity.of(4)), before).orThrow();
        var late = choose(before.with(COPIES, Quantity.of(5)), before);
        assertThat(refusal(late)).isEqualTo(Refusal.of("settings.changed-meanwhile"));
        assertThat(now().get(COPIES)).isEqualTo(Quantity.of(4));
    }
}
