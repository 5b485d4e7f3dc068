package org.threeplug.kit.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

class ChartViewTest {

    private static final Texts TEXTS = Texts.kit(Locale.ENGLISH);

    private static Chart week(Chart.Kind kind) {
        return new Chart(
                kind,
                List.of("Mon", "Tue", "Wed"),
                List.of(
                        new Chart.Series("Sales", List.of(BigDecimal.TEN, BigDecimal.ONE, BigDecimal.TWO)),
                        new Chart.Series("Returns", List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ZERO))),
                BigDecimal::toPlainString);
    }

    private static ChartView shown(Chart chart) {
        var view = new ChartView(TEXTS);
        var scene = new Scene(view, 640, 320);
        Theme.LIGHT.apply(scene);
        view.show("A week", chart);
        view.applyCss();
        view.layout();
        return view;
    }

    private static void press(ChartView view, KeyCode code) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void arrowsReadEachPointAndEnterOpensIt() {
        Fx.run(() -> {
            var view = shown(week(Chart.Kind.LINE));
            var opened = new ArrayList<Integer>();
            view.whenOpened(opened::add);
            var told = new ArrayList<String>();
            told.add(view.getAccessibleText());
            for (var key : List.of(KeyCode.ENTER, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER, KeyCode.END, KeyCode.RIGHT, KeyCode.HOME)) {
                press(view, key);
                told.add(((Label) view.lookup(".chart-readout")).getText());
            }
            assertThat(told)
                    .containsExactly(
                            "A week: a picture of 3 points. Arrows go from one to the next, Enter opens what is behind it.",
                            "",
                            "Mon: Sales 10, Returns 0",
                            "Tue: Sales 1, Returns 1",
                            "Tue: Sales 1, Returns 1",
                            "Wed: Sales 2, Returns 0",
                            "Wed: Sales 2, Returns 0",
                            "Mon: Sales 10, Returns 0");
            assertThat(view.getAccessibleText()).isEqualTo("Mon: Sales 10, Returns 0");
            assertThat(opened).containsExactly(1);
        });
    }

    @Test
    void tenThousandPointsAreFewNodes() {
        Fx.run(() -> {
            var points = IntStream.range(0, 10_000).mapToObj(String::valueOf).toList();
            var values = IntStream.range(0, 10_000).mapToObj(BigDecimal::valueOf).toList();
            for (var kind : List.of(Chart.Kind.LINE, Chart.Kind.BARS, Chart.Kind.STACKED, Chart.Kind.PARETO, Chart.Kind.RANKING)) {
                var view = shown(new Chart(kind, points, List.of(new Chart.Series("", values)), BigDecimal::toPlainString));
                assertThat(view.lookupAll("*")).as(kind.name()).hasSizeLessThan(200);
            }
        });
    }

    /// What is painted is counted, not timed: a picture of a thousand pixels has no room for ten thousand things.
    @ParameterizedTest
    @EnumSource(Chart.Kind.class)
    void tenThousandPointsArePaintedAsAsMuchAsThereIsRoomFor(Chart.Kind kind) {
        Fx.run(() -> {
            var points = IntStream.range(0, 10_000).mapToObj(String::valueOf).toList();
            var series = new Chart.Series("", IntStream.range(0, 10_000).mapToObj(at -> BigDecimal.valueOf(at * 7919L % 10_007)).toList());
            var more = new Chart.Series("more", IntStream.range(0, 10_000).mapToObj(at -> BigDecimal.valueOf(at * 104_729L % 9_973)).toList());
            var all = kind == Chart.Kind.SCATTER || kind == Chart.Kind.HEAT ? List.of(series, more) : List.of(series);
            var view = shown(new Chart(kind, points, all, BigDecimal::toPlainString));
            var nodes = view.lookupAll("*");
            long segments = nodes.stream().filter(Path.class::isInstance).mapToLong(path -> ((Path) path).getElements().size()).sum();
            assertThat(nodes).hasSizeLessThan(kind == Chart.Kind.HEAT ? 500 : 200);
            assertThat(segments).isLessThan(kind == Chart.Kind.SCATTER ? 50_000 : 4_000);
        });
    }

    @Test
    void dotsOfAScatterThatWouldHideEachOtherAreOne() {
        Fx.run(() -> {
            var points = IntStream.range(0, 10_000).mapToObj(String::valueOf).toList();
            var across = new Chart.Series("", IntStream.range(0, 10_000).mapToObj(at -> BigDecimal.valueOf(at % 10)).toList());
            var up = new Chart.Series("up", IntStream.range(0, 10_000).mapToObj(at -> BigDecimal.valueOf(at % 5)).toList());
            var view = shown(new Chart(Chart.Kind.SCATTER, points, List.of(across, up), BigDecimal::toPlainString));
            assertThat(view.lookupAll(".chart-bar")).hasSize(1).allSatisfy(path -> assertThat(((Path) path).getElements()).hasSize(50));
        });
    }

    @Test
    void nothingToShowSaysSo() {
        Fx.run(() -> assertThat(shown(new Chart(Chart.Kind.BARS, List.of(), List.of(), BigDecimal::toPlainString)).getAccessibleText())
                .isEqualTo("A week: nothing to show yet."));
    }

    @Test
    void aSeriesHasOneFigureForEachPoint() {
        assertThatThrownBy(() -> new Chart(
                        Chart.Kind.LINE, List.of("Mon"), List.of(new Chart.Series("Sales", List.of())), BigDecimal::toPlainString))
                .hasMessage("“Sales” has 0 values for 1 points");
    }
}
