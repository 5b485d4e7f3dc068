package org.threeplug.kit.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.lists.Page;
import org.threeplug.words.Texts;

class ListPatternTest {

    private static final Texts TEXTS = Texts.kit(Locale.ENGLISH);

    /// A million numbers in keyed pages; notes when it is asked on the screen's thread.
    private static final class Million implements RowSource<Long> {

        private final List<String> faults = new ArrayList<>();

        @Override
        public synchronized Page<Long> page(ListQuery query, Optional<String> after, int atMost) {
            if (Platform.isFxApplicationThread()) {
                faults.add("a page was fetched on the screen's thread");
            }
            long from = after.map(Long::parseLong).orElse(0L);
            return new Page<>(
                    LongStream.range(from, from + atMost).boxed().toList(),
                    Optional.of(String.valueOf(from + atMost)).filter(_ -> from + atMost < 1_000_000));
        }

        @Override
        public OptionalLong count(ListQuery query) {
            return OptionalLong.of(1_000_000);
        }
    }

    @Test
    void scrollingThroughAMillionRowsFetchesAwayFromTheScreenAndKeepsFewNodes() {
        var million = new Million();
        var model = new ListModel<>(million, Work.background(fault -> million.faults.add(fault.toString())));
        var list = new ListPattern<>("Numbers", model, List.of(Column.<Long>amount("n", "N", String::valueOf)), TEXTS);
        var stage = Fx.on(() -> shown(list));
        Fx.run(model::refresh);
        waitFor(model, 200);
        long slowest = 0;
        for (int page = 2; page <= 60; page++) {
            long begun = System.nanoTime();
            Fx.run(() -> {
                table(list).scrollTo(model.rows().size() - 1);
                list.applyCss();
                list.layout();
            });
            slowest = Math.max(slowest, System.nanoTime() - begun);
            waitFor(model, page * 200);
        }
        var rows = Fx.on(() -> list.lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .count());
        Fx.run(stage::close);
        assertThat(million.faults).isEmpty();
        assertThat(rows).isLessThan(60);
        assertThat(slowest).as("nanoseconds the screen stood still").isLessThan(1_000_000_000L);
    }

    @Test
    void enterOpensTheRowF5AsksAgainAndChipsJoinTheQuery() {
        var asked = new ArrayList<ListQuery>();
        var opened = new ArrayList<String>();
        RowSource<String> source = (query, _, _) -> {
            asked.add(query);
            return Page.last(List.of("milk", "bread"));
        };
        var model = new ListModel<>(source, Work.onTheSpot());
        Fx.run(() -> {
            var list = new ListPattern<>("Items", model, List.of(Column.<String>words("n", "Name", n -> n)), TEXTS)
                    .chip("low", "Running low")
                    .onOpen(opened::add);
            var stage = shown(list);
            model.refresh();
            table(list).getSelectionModel().select(1);
            Find.press(table(list), "Enter");
            Find.press(table(list), "F5");
            Find.button(list, "Running low").fire();
            stage.close();
        });
        assertThat(opened).containsExactly("bread");
        assertThat(asked)
                .containsExactly(ListQuery.ALL, ListQuery.ALL, ListQuery.ALL.chips(Set.of("low")));
    }

    @Test
    void theBulkBarComesWithTheSecondSelectedRowAndWorksOnAllOfThem() {
        var printed = new ArrayList<List<String>>();
        var model = new ListModel<>(RowSource.of(_ -> List.of("a", "b", "c")), Work.onTheSpot());
        var shown = Fx.on(() -> {
            var list = new ListPattern<>("Items", model, List.of(Column.<String>words("n", "Name", n -> n)), TEXTS)
                    .bulk("Print labels", Icon.PRINT, printed::add);
            var stage = shown(list);
            model.refresh();
            var seen = new ArrayList<Boolean>();
            table(list).getSelectionModel().select(0);
            seen.add(list.lookup(".bulk").isVisible());
            table(list).getSelectionModel().select(2);
            seen.add(list.lookup(".bulk").isVisible());
            Find.button(list, "Print labels").fire();
            stage.close();
            return seen;
        });
        assertThat(shown).containsExactly(false, true);
        assertThat(printed).containsExactly(List.of("a", "c"));
    }

    @Test
    void headsSortTheRowsTheKeyboardTooAndThePersonFindsItSo() {
        var memory = ListMemory.forThisRun();
        var seen = new ArrayList<List<String>>();
        for (int visit = 0; visit < 2; visit++) {
            Fx.run(() -> {
                var model = new ListModel<>(RowSource.of(_ -> List.of("b", "c", "a")), Work.onTheSpot());
                var list = new ListPattern<>(
                                "Items", model, List.of(Column.<String>words("n", "Name", n -> n).sortsBy(n -> n)), TEXTS)
                        .remembers("items", memory);
                var stage = shown(list);
                model.refresh();
                seen.add(List.copyOf(model.rows()));
                Find.press(table(list), "F6");
                seen.add(List.copyOf(model.rows()));
                Find.press(table(list), "Shift+F6");
                seen.add(List.copyOf(model.rows()));
                stage.close();
            });
        }
        assertThat(seen)
                .containsExactly(
                        List.of("b", "c", "a"), List.of("a", "b", "c"), List.of("c", "b", "a"),
                        List.of("c", "b", "a"), List.of("a", "b", "c"), List.of("c", "b", "a"));
    }

    @Test
    void theArrowLeadsFromTheSearchIntoTheRowsAndBack() {
        var model = new ListModel<>(RowSource.of(_ -> List.of("a", "b")), Work.onTheSpot());
        var focus = Fx.on(() -> {
            var list = new ListPattern<>("Items", model, List.of(Column.<String>words("n", "Name", n -> n)), TEXTS);
            var stage = shown(list);
            model.refresh();
            list.start().requestFocus();
            Find.press(list.start(), "Down");
            boolean rows = table(list).isFocused() && table(list).getSelectionModel().getSelectedIndex() == 0;
            Find.press(table(list), "Up");
            var all = List.of(rows, list.start().isFocused());
            stage.close();
            return all;
        });
        assertThat(focus).containsExactly(true, true);
    }

    @Test
    void amountsOfTheWholeListAreTotalledUnderTheirColumn() {
        var gbp = Currency.getInstance("GBP");
        RowSource<String> source = new RowSource<>() {
            @Override
            public Page<String> page(ListQuery query, Optional<String> after, int atMost) {
                return Page.last(List.of("1.50"));
            }

            @Override
            public Map<String, Money> totals(ListQuery query) {
                return Map.of("n", Money.of(query.search().isEmpty() ? "1234.50" : "1.50", gbp));
            }
        };
        var model = new ListModel<>(source, Work.onTheSpot());
        var told = Fx.on(() -> {
            var list = new ListPattern<>("Sums", model, List.of(Column.<String>amount("n", "N", n -> n)), TEXTS);
            var stage = shown(list);
            model.refresh();
            var all = Find.id(list, "total.n", Label.class).getText();
            model.ask(ListQuery.ALL.search("milk"));
            var one = Find.id(list, "total.n", Label.class).getText();
            stage.close();
            return List.of(all, one);
        });
        assertThat(told).containsExactly("1,234.50 GBP", "1.50 GBP");
    }

    @Test
    void whatIsTooLongToBeSortedSaysSoAtItsFootAndHowToGoOn() {
        var source = new RowSource<String>() {
            @Override
            public Page<String> page(ListQuery query, Optional<String> after, int atMost) {
                return Page.last(List.of("b", "a"));
            }

            @Override
            public boolean sorts(ListQuery query) {
                return !query.search().isEmpty();
            }
        };
        var model = new ListModel<>(source, Work.onTheSpot());
        var told = Fx.on(() -> {
            var list = new ListPattern<>("Long", model, List.of(Column.<String>words("n", "N", n -> n).sorts()), TEXTS);
            var stage = shown(list);
            model.ask(ListQuery.ALL.sort(Optional.of(new ListQuery.Sort("n", false))));
            boolean whole = says(list, "Too many rows");
            model.ask(model.query().get().search("milk"));
            boolean narrowed = says(list, "Too many rows");
            stage.close();
            return List.of(whole, narrowed);
        });
        assertThat(told).containsExactly(true, false);
        assertThat(model.rows()).containsExactly("b", "a");
    }

    private static boolean says(ListPattern<?> list, String words) {
        return list.lookupAll(".label").stream()
                .anyMatch(label -> label instanceof Label one && one.getText().contains(words));
    }

    @Test
    void theFirstStepOfAWizardLeadsBackToWhereItBeganAndEscDoesToo() {
        var left = new ArrayList<String>();
        Fx.run(() -> {
            var step = new Wizard.Step("One", () -> new Label("1"), new SimpleBooleanProperty(true));
            var second = new Wizard.Step("Two", () -> new Label("2"), new SimpleBooleanProperty(true));
            var wizard = new Wizard("Steps", List.of(step, second), "Finish", () -> {}, TEXTS).from(() -> left.add("left"));
            wizard.model().forward();
            Find.press(wizard, "Esc");
            left.add("step " + wizard.model().current().get());
            Find.press(wizard, "Esc");
        });
        assertThat(left).containsExactly("step 0", "left");
    }

    @Test
    void enterInAWizardsFieldGoesToTheNextAndFromTheLastToTheNextStepOnceThatMayBe() {
        var seen = new ArrayList<String>();
        Fx.run(() -> {
            var complete = new SimpleBooleanProperty(false);
            var name = new TextField();
            var phone = new TextField();
            var code = new TextField();
            var wizard = new Wizard(
                    "Steps",
                    List.of(
                            new Wizard.Step("One", () -> new VBox(name, new Label("and"), phone), complete),
                            new Wizard.Step("Two", () -> new VBox(code), complete)),
                    "Finish",
                    () -> seen.add("finished"),
                    TEXTS);
            var stage = new Stage();
            stage.setScene(new Scene(wizard, 600, 400));
            stage.show();
            name.requestFocus();
            enter(name);
            seen.add(stage.getScene().getFocusOwner() == phone ? "phone" : "elsewhere");
            enter(phone);
            seen.add("step " + wizard.model().current().get());
            complete.set(true);
            enter(phone);
            seen.add("step " + wizard.model().current().get());
            code.requestFocus();
            enter(code);
            seen.add("step " + wizard.model().current().get());
            stage.close();
        });
        assertThat(seen).containsExactly("phone", "step 0", "step 1", "step 1");
    }

    private static void enter(TextField field) {
        field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static Stage shown(ListPattern<?> list) {
        var stage = new Stage();
        var scene = new Scene(list, 1000, 700);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        list.applyCss();
        list.layout();
        return stage;
    }

    @SuppressWarnings("unchecked")
    private static <T> TableView<T> table(ListPattern<T> list) {
        return Find.id(list, "list.rows", TableView.class);
    }

    /// Lets the screen's thread work until the rows are there.
    private static void waitFor(ListModel<?> model, int rows) {
        long patience = System.nanoTime() + 30_000_000_000L;
        while (Fx.on(() -> model.rows().size()) < rows) {
            assertThat(System.nanoTime()).as("rows never came").isLessThan(patience);
            Thread.onSpinWait();
        }
    }
}
