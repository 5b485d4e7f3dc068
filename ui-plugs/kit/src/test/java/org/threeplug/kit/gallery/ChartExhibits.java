package org.threeplug.kit.gallery;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.threeplug.kit.chart.Chart;
import org.threeplug.kit.chart.ChartView;
import org.threeplug.kit.chart.FigureTile;
import org.threeplug.words.Texts;

/// A picture of each kind, with figures below zero, long names and ten thousand points.
final class ChartExhibits {

    private static final int MANY = 10_000;

    private ChartExhibits() {}

    static Parent all(Locale locale) {
        var texts = Exhibits.texts(locale);
        Function<BigDecimal, String> figure = value -> texts.formats().number(value.longValue());
        var days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                .toList();
        var week = new Chart.Series(texts.text("paid"), row(7, day -> 100 + 40 * (day % 3) - 10 * day));
        var back = new Chart.Series(texts.text("failed"), row(7, day -> -8 * (day % 4)));
        var grid = new GridPane();
        grid.getStyleClass().addAll("page", "gap-16");
        put(grid, 0, 0, texts, new Chart(Chart.Kind.LINE, days, List.of(week, back), figure));
        put(grid, 1, 0, texts, new Chart(Chart.Kind.STACKED, days, List.of(week, back), figure));
        put(grid, 0, 1, texts, many(figure));
        put(grid, 1, 1, texts, ranking(locale, figure));
        put(grid, 0, 2, texts, heat(days, figure));
        put(grid, 1, 2, texts, new Chart(Chart.Kind.PARETO, days, List.of(week), figure));
        put(grid, 0, 3, texts, scatter(texts, figure));
        var tile = new FigureTile(texts.text("paid"));
        tile.show("1,234.50", texts.text("waiting"), week.values());
        grid.add(tile, 1, 3);
        return grid;
    }

    private static void put(GridPane grid, int column, int row, Texts texts, Chart chart) {
        var view = new ChartView(texts);
        view.show(texts.text("sum"), chart);
        GridPane.setHgrow(view, Priority.ALWAYS);
        GridPane.setVgrow(view, Priority.ALWAYS);
        grid.add(view, column, row);
    }

    private static List<BigDecimal> row(int points, IntFunction<Integer> value) {
        return IntStream.range(0, points).mapToObj(value).map(BigDecimal::valueOf).toList();
    }

    static Chart many(Function<BigDecimal, String> figure) {
        var first = LocalDate.of(2000, 1, 1);
        return new Chart(
                Chart.Kind.BARS,
                IntStream.range(0, MANY).mapToObj(day -> first.plusDays(day).toString()).toList(),
                List.of(new Chart.Series("", row(MANY, day -> day == MANY / 2 ? 90_000 : 10_000 + day % 700 * 40))),
                figure);
    }

    private static Chart ranking(Locale locale, Function<BigDecimal, String> figure) {
        var long_ = locale.getLanguage().equals("ar") ? "طبق خزفي مزخرف كبير للفاكهة" : "Regency cakestand, three tiers, hand painted";
        return new Chart(
                Chart.Kind.RANKING,
                List.of(long_, "Mug", "Lamp", "Bag"),
                List.of(new Chart.Series("", List.of(
                        new BigDecimal("1714.50"), new BigDecimal("820"), new BigDecimal("12.25"), new BigDecimal("-140")))),
                figure);
    }

    private static Chart heat(List<String> days, Function<BigDecimal, String> figure) {
        var hours = IntStream.range(0, 24).mapToObj(hour -> "%02d".formatted(hour)).toList();
        var rows = IntStream.range(0, days.size())
                .mapToObj(day -> new Chart.Series(
                        days.get(day), row(24, hour -> hour < 8 || hour > 20 ? 0 : (hour - 7) * (22 - hour) * (1 + day % 3))))
                .toList();
        return new Chart(Chart.Kind.HEAT, hours, rows, figure);
    }

    private static Chart scatter(Texts texts, Function<BigDecimal, String> figure) {
        return new Chart(
                Chart.Kind.SCATTER,
                IntStream.range(0, 60).mapToObj(String::valueOf).toList(),
                List.of(
                        new Chart.Series(texts.text("paid"), row(60, at -> at * 7 % 61)),
                        new Chart.Series(texts.text("waiting"), row(60, at -> at * at % 97 - 20))),
                figure);
    }
}
