package org.threeplug.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.threeplug.catalog.Categories;
import org.threeplug.catalog.Category;
import org.threeplug.fakes.LosingGate;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Fault;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Justification;
import org.threeplug.kernel.Outcome;
import org.threeplug.kit.Submission;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// An answer that got lost is asked for again under the key it had.
class LostAnswerTest {

    private final Shop shop = new Shop("GBP");
    private final LosingGate gate = new LosingGate(shop.gate);
    private final Submission submission = new Submission(gate);

    private SaveEntry save(UUID id, String name) {
        return Categories.added(new Category(id, Optional.empty(), name, 1, "", true));
    }

    private Submission.Answer<Entry> give(Object form, SaveEntry save) {
        return submission.give(form, save, shop.manager, Justification.NONE);
    }

    private List<String> names() {
        return shop.books.catalog().categories().stream().map(Category::name).toList();
    }

    @Test
    void theSameContentIsTheSameCommandThoughEachPressMakesNewIds() {
        gate.loseAnswer();
        assertThatThrownBy(() -> give("form", save(Ids.next(), "Food"))).isInstanceOf(Fault.class);
        var again = give("another form", save(Ids.next(), "Food"));
        assertThat(again.ofEarlier()).isFalse();
        assertThat(names()).containsExactly("Food");
        give("form", save(Ids.next(), "Food"));
        assertThat(names()).containsExactly("Food", "Food");
    }

    @Test
    void whatWasEditedMeanwhileWaitsForTheAnswerToWhatWasSentBefore() {
        gate.loseAnswer();
        assertThatThrownBy(() -> give("form", save(Ids.next(), "Food"))).isInstanceOf(Fault.class);
        var answer = give("form", save(Ids.next(), "Drinks"));
        assertThat(answer.ofEarlier()).isTrue();
        assertThat(answer.outcome().orThrow().get(Categories.NAME)).isEqualTo("Food");
        assertThat(names()).containsExactly("Food");
        assertThat(give("form", save(Ids.next(), "Drinks")).ofEarlier()).isFalse();
        assertThat(names()).containsExactly("Food", "Drinks");
    }

    @Test
    void whatWasNeverCarriedOutIsNotCarriedOutInSecret() {
        gate.loseCommand();
        assertThatThrownBy(() -> give("form", save(Ids.next(), "Food"))).isInstanceOf(Fault.class);
        var answer = give("form", save(Ids.next(), "Drinks"));
        assertThat(answer.ofEarlier()).isFalse();
        assertThat(names()).containsExactly("Drinks");
    }

    @Test
    void anotherFormSendsItsOwnAfterTheEarlierAnswerIsKnown() {
        gate.loseAnswer();
        assertThatThrownBy(() -> give("form", save(Ids.next(), "Food"))).isInstanceOf(Fault.class);
        var answer = give("another form", save(Ids.next(), "Drinks"));
        assertThat(answer.ofEarlier()).isFalse();
        assertThat(names()).containsExactly("Food", "Drinks");
    }

    @Test
    void anAnswerThatGetsLostTwiceIsStillAskedFor() {
        gate.loseAnswer();
        assertThatThrownBy(() -> give("form", save(Ids.next(), "Food"))).isInstanceOf(Fault.class);
        gate.loseAnswer();
        assertThatThrownBy(() -> give("form", save(Ids.next(), "Food"))).isInstanceOf(Fault.class);
        assertThat(give("form", save(Ids.next(), "Food")).outcome()).isInstanceOf(Outcome.Done.class);
        assertThat(names()).containsExactly("Food");
    }
}
