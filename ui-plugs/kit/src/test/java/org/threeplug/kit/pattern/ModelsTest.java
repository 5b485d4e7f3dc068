package org.threeplug.kit.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Work;
import org.threeplug.lists.Page;
import org.threeplug.questions.Asking;

class ModelsTest {

    /// Keyed pages over the numbers below `total`; remembers where each page started.
    private static final class Numbers implements RowSource<Long> {

        private final List<Optional<String>> asked = new ArrayList<>();
        private final long total;

        Numbers(long total) {
            this.total = total;
        }

        @Override
        public Page<Long> page(ListQuery query, Optional<String> after, int atMost) {
            asked.add(after);
            long from = after.map(Long::parseLong).orElse(0L);
            var rows = LongStream.range(from, Math.min(total, from + atMost)).boxed().toList();
            long next = from + rows.size();
            return new Page<>(rows, next < total ? Optional.of(String.valueOf(next)) : Optional.empty());
        }

        @Override
        public OptionalLong count(ListQuery query) {
            return OptionalLong.of(total);
        }
    }

    /// Keeps answers back until they are let go, in any order.
    private static final class Later implements Work {

        private final List<Runnable> kept = new ArrayList<>();

        @Override
        public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
            T result = job.get();
            kept.add(() -> answer.accept(result));
        }

        @Override
        public Work inOrder() {
            return this;
        }
    }

    @Test
    void aMillionRowsArriveByKeyAsTheyAreSeen() {
        var numbers = new Numbers(1_000_000);
        var model = new ListModel<>(numbers, Work.onTheSpot());
        model.refresh();
        assertThat(model.rows()).hasSize(200);
        assertThat(model.count().get()).hasValue(1_000_000);
        while (!model.complete()) {
            model.seen(model.rows().size() - 1);
        }
        assertThat(model.rows()).hasSize(1_000_000);
        assertThat(model.rows().getLast()).isEqualTo(999_999L);
        assertThat(numbers.asked).hasSize(5000).doesNotHaveDuplicates();
    }

    @Test
    void rowsFarFromTheEndAskForNothing() {
        var numbers = new Numbers(1000);
        var model = new ListModel<>(numbers, Work.onTheSpot());
        model.refresh();
        model.seen(10);
        assertThat(numbers.asked).hasSize(1);
        model.seen(60);
        assertThat(model.rows()).hasSize(400);
    }

    @Test
    void aStoppedQuestionSaysSoAndAsksNoFurtherUntilItIsAskedAgain() {
        var later = new Later();
        var askings = new ArrayList<Asking>();
        var model = new ListModel<>(new Stoppable(askings), later);
        model.refresh();
        model.stop();
        assertThat(List.of(model.stopped().get(), model.loading().get())).containsExactly(true, false);
        assertThat(askings).isNotEmpty().allMatch(Asking::isStopped);
        later.kept.forEach(Runnable::run);
        later.kept.clear();
        model.seen(0);
        assertThat(later.kept).isEmpty();
        assertThat(model.rows()).isEmpty();
        model.refresh();
        List.copyOf(later.kept).forEach(Runnable::run);
        assertThat(model.stopped().get()).isFalse();
        assertThat(model.rows()).containsExactly("row");
    }

    /// Remembers by whom it was asked.
    private record Stoppable(List<Asking> askings) implements RowSource<String> {

        @Override
        public Page<String> page(ListQuery query, Optional<String> after, int atMost) {
            return Page.last(List.of("row"));
        }

        @Override
        public RowSource<String> asked(Asking asking) {
            askings.add(asking);
            return this;
        }
    }

    @Test
    void anAnswerToAnOldQuestionIsDropped() {
        var later = new Later();
        RowSource<String> echo = (query, _, _) -> Page.last(List.of(query.search()));
        var model = new ListModel<>(echo, later);
        model.ask(ListQuery.ALL.search("mil"));
        model.ask(ListQuery.ALL.search("milk"));
        later.kept.reversed().forEach(Runnable::run);
        assertThat(model.rows()).containsExactly("milk");
    }

    @Test
    void theSameQuestionIsNotAskedTwice() {
        var numbers = new Numbers(5);
        var model = new ListModel<>(numbers, Work.onTheSpot());
        model.ask(ListQuery.ALL.search("a"));
        model.ask(ListQuery.ALL.search(" a "));
        assertThat(numbers.asked).hasSize(1);
    }

    @Test
    void aStepThatIsNotCompleteCannotBeLeftForward() {
        var first = new SimpleBooleanProperty();
        var wizard = new WizardModel(List.of(first, new SimpleBooleanProperty(true)));
        var may = wizard.mayGoOn();
        wizard.forward();
        assertThat(List.of(wizard.current().get(), may.get())).containsExactly(0, false);
        first.set(true);
        assertThat(may.get()).isTrue();
        wizard.forward();
        wizard.forward();
        assertThat(List.of(wizard.current().get(), wizard.last(), may.get())).containsExactly(1, true, true);
    }

    @Test
    void thePaletteFindsWordsInAnyOrderAndWithoutAccents() {
        var palette = new PaletteModel(
                List.of(place("Ștergere bonuri", "Vânzări"), place("Bonuri", "Rapoarte")), _ -> List.of(), Work.onTheSpot());
        palette.type("vanzari ster");
        assertThat(palette.found()).extracting(PaletteModel.Entry::title).containsExactly("Ștergere bonuri");
    }

    @Test
    void placesComeBeforeThingsAndOldThingsDoNotCome() {
        var later = new Later();
        var palette = new PaletteModel(
                List.of(place("Milk round", "Sell")), words -> List.of(place("found " + words, "Items")), later);
        palette.type("mil");
        palette.type("milk");
        later.kept.reversed().forEach(Runnable::run);
        assertThat(palette.found())
                .extracting(PaletteModel.Entry::title)
                .containsExactly("Milk round", "found milk");
    }

    @Test
    void aWrongLetterIsForgivenAndASignAsksForOneKind() {
        var go = new ArrayList<PaletteModel.Entry>();
        for (var kind : List.of(PaletteModel.Kind.PLACE, PaletteModel.Kind.ACTION, PaletteModel.Kind.SETTING)) {
            go.add(new PaletteModel.Entry(kind, "Products " + kind, "Goods", "item", "", () -> {}));
        }
        var person = new PaletteModel.Entry(PaletteModel.Kind.PERSON, "Producer Ltd", "Customers", "item", "", () -> {});
        var palette = new PaletteModel(go, _ -> List.of(person), Work.onTheSpot());
        assertThat(titles(palette, "")).containsExactly("Products PLACE");
        assertThat(titles(palette, "prodcuts place")).containsExactly("Producer Ltd", "Products PLACE");
        assertThat(titles(palette, "> produts")).containsExactly("Products ACTION", "Products SETTING");
        assertThat(titles(palette, "@prod")).containsExactly("Producer Ltd");
        assertThat(titles(palette, "#prod")).isEmpty();
        assertThat(titles(palette, "xyz zyx").subList(0, 1)).containsExactly("Producer Ltd");
    }

    @Test
    void aSettingIsFoundByWhatItDoesToo() {
        var rounding = new PaletteModel.Entry(
                PaletteModel.Kind.SETTING, "Cash is rounded", "Settings", "settings", "", () -> {}, "Such as 0.05; 0 for none.");
        var palette = new PaletteModel(List.of(rounding), _ -> List.of(), Work.onTheSpot());
        assertThat(titles(palette, "settings 0.05")).containsExactly("Cash is rounded");
    }

    @Test
    void nobodyIsToldThatThereIsNothingBeforeTheFinderAnswered() {
        var later = new Later();
        var palette = new PaletteModel(List.of(), _ -> List.of(), later);
        assertThat(palette.searching().get()).isFalse();
        palette.type("mil");
        palette.type("milk");
        later.kept.getFirst().run();
        assertThat(palette.searching().get()).isTrue();
        later.kept.getLast().run();
        assertThat(palette.searching().get()).isFalse();
        palette.type("mil");
        palette.type("");
        assertThat(palette.searching().get()).isFalse();
    }

    @Test
    void whatWasChosenLatelyComesFirst() {
        var recent = new PaletteModel.Entry(PaletteModel.Kind.GOODS, "Milk", "Goods", "item", "", () -> {});
        var palette = new PaletteModel(
                List.of(place("Milk round", "Sell")), List.of(recent), _ -> List.of(recent), Work.onTheSpot());
        assertThat(titles(palette, "")).containsExactly("Milk", "Milk round");
        assertThat(titles(palette, "mil")).containsExactly("Milk", "Milk round");
    }

    @Test
    void whatIsFoundStandsKindByKindUnderTheNameOfItsKind() {
        var milk = thing(PaletteModel.Kind.GOODS, "Milk 1 l");
        var palette = new PaletteModel(
                List.of(place("Milk round", "Sell"), thing(PaletteModel.Kind.ACTION, "New milk")),
                List.of(thing(PaletteModel.Kind.GOODS, "Milk 1 l")),
                _ -> List.of(
                        thing(PaletteModel.Kind.PERSON, "Milky Way Ltd"), milk, thing(PaletteModel.Kind.GOODS, "Milk 2 l")),
                Work.onTheSpot());

        assertThat(titles(palette, "milk"))
                .containsExactly("Milk 1 l", "Milk round", "New milk", "Milk 2 l", "Milky Way Ltd");
        assertThat(IntStream.range(0, 5).mapToObj(palette::heading).map(heading -> heading.orElse("")))
                .containsExactly(
                        "kit.palette.recent", "kit.palette.place", "kit.palette.action", "kit.palette.goods",
                        "kit.palette.person");
    }

    private static PaletteModel.Entry thing(PaletteModel.Kind kind, String title) {
        return new PaletteModel.Entry(kind, title, "", "item", "", () -> {});
    }

    @Property
    void oneSlipOfAFingerIsForgivenInAnyLongWord(
            @ForAll @AlphaChars @StringLength(min = 5, max = 12) String word, @ForAll @IntRange(min = 1, max = 4) int at) {
        var known = word.toLowerCase(Locale.ROOT);
        assertThat(PaletteModel.isSlip(known.substring(0, at) + known.substring(at + 1), known)).isTrue();
        assertThat(PaletteModel.isSlip(known.substring(0, at) + "ß" + known.substring(at), known)).isTrue();
        assertThat(PaletteModel.isSlip(known.substring(0, at) + "ß" + known.substring(at + 1), known)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "today,2026-11-30,2026-11-30", "yesterday,2026-11-29,2026-11-29", "last-seven,2026-11-24,2026-11-30",
        "this-week,2026-11-30,2026-11-30", "this-month,2026-11-01,2026-11-30", "last-month,2026-10-01,2026-10-31"
    })
    void daysByNameAreTheDaysOfToday(String name, LocalDate from, LocalDate to) {
        var query = ListQuery.ALL.filter("days", Optional.of(name));
        var today = LocalDate.of(2026, 11, 30);
        assertThat(Days.from(query, today, Locale.UK)).contains(from);
        assertThat(Days.to(query, today)).contains(to);
        assertThat(Days.from(query.filter("days", Optional.empty()), today, Locale.UK)).isEmpty();
    }

    private static List<String> titles(PaletteModel palette, String typed) {
        palette.type(typed);
        return palette.found().stream().map(PaletteModel.Entry::title).toList();
    }

    private static PaletteModel.Entry place(String title, String group) {
        return new PaletteModel.Entry(title, group, "item", "", () -> {});
    }
}
