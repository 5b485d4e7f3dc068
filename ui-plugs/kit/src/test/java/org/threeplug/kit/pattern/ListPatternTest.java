package org.threeplug.kit.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Texts;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;

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
            return RowSource.Page.last(List.of("milk", "bread"));
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
