package org.threeplug.kit.control;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.DateCell;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.words.Texts;

/// A month to pick a day from, as the person's country lays it out: its first day of the week, the language's names. Arrows move
/// by days and weeks, page keys by months, Enter picks.
final class MonthPane extends VBox {

    private static final int WEEK = 7;
    private static final int CELLS = 6 * WEEK;
    private static final List<String> STATES = List.of("previous-month", "next-month", "today", "selected");

    private final Label title = new Label();
    private final List<DateCell> cells = new ArrayList<>();
    private final Consumer<LocalDate> pick;
    private final WeekFields weeks;
    private final DateTimeFormatter name;
    private Optional<LocalDate> chosen = Optional.empty();
    private LocalDate focused = LocalDate.now();

    MonthPane(Locale person, Consumer<LocalDate> pick) {
        this.pick = pick;
        weeks = WeekFields.of(person);
        name = DateTimeFormatter.ofPattern("LLLL uuuu", person);
        var texts = Texts.kit(person);
        title.getStyleClass().add("spinner-label");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(
                title,
                ActionButton.iconOnly(Icon.BACK, texts.text("kit.month.before"), () -> go(focused.minusMonths(1))),
                ActionButton.iconOnly(Icon.FORWARD, texts.text("kit.month.after"), () -> go(focused.plusMonths(1))));
        head.getStyleClass().add("month-head");
        getStyleClass().addAll("date-picker-popup", "month-pane");
        getChildren().addAll(head, grid(person));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private GridPane grid(Locale person) {
        var grid = new GridPane();
        grid.getStyleClass().add("calendar-grid");
        for (int i = 0; i < WEEK; i++) {
            var day = new Label(weeks.getFirstDayOfWeek().plus(i).getDisplayName(TextStyle.SHORT_STANDALONE, person));
            day.getStyleClass().add("day-name-cell");
            day.setMaxWidth(Double.MAX_VALUE);
            grid.add(day, i, 0);
        }
        for (int i = 0; i < CELLS; i++) {
            var cell = new DateCell();
            cell.getStyleClass().add("day-cell");
            cell.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            cell.setOnMouseClicked(_ -> pick.accept(cell.getItem()));
            cells.add(cell);
            grid.add(cell, i % WEEK, 1 + i / WEEK);
        }
        return grid;
    }

    /// The month of a day that is chosen; this month while none is.
    void show(Optional<LocalDate> day) {
        chosen = day;
        lay(day.orElseGet(LocalDate::now));
    }

    /// Puts the keyboard where one begins.
    void focusDay() {
        cell(focused).ifPresent(DateCell::requestFocus);
    }

    private void go(LocalDate day) {
        lay(day);
        focusDay();
    }

    private void lay(LocalDate day) {
        focused = day;
        var month = YearMonth.from(day);
        title.setText(name.format(month));
        var first = month.atDay(1);
        var at = first.minusDays(first.get(weeks.dayOfWeek()) - 1L);
        for (var cell : cells) {
            write(cell, at, month);
            at = at.plusDays(1);
        }
    }

    private void write(DateCell cell, LocalDate day, YearMonth month) {
        cell.updateItem(day, false);
        cell.setText(String.valueOf(day.getDayOfMonth()));
        cell.getStyleClass().removeAll(STATES);
        if (YearMonth.from(day).isBefore(month)) {
            cell.getStyleClass().add("previous-month");
        } else if (YearMonth.from(day).isAfter(month)) {
            cell.getStyleClass().add("next-month");
        }
        if (day.equals(LocalDate.now())) {
            cell.getStyleClass().add("today");
        }
        if (chosen.equals(Optional.of(day))) {
            cell.getStyleClass().add("selected");
        }
    }

    private Optional<DateCell> cell(LocalDate day) {
        return cells.stream().filter(cell -> day.equals(cell.getItem())).findFirst();
    }

    private void key(KeyEvent key) {
        int forward = getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -1 : 1;
        var to = switch (key.getCode()) {
            case LEFT -> Optional.of(focused.minusDays(forward));
            case RIGHT -> Optional.of(focused.plusDays(forward));
            case UP -> Optional.of(focused.minusWeeks(1));
            case DOWN -> Optional.of(focused.plusWeeks(1));
            case PAGE_UP -> Optional.of(focused.minusMonths(1));
            case PAGE_DOWN -> Optional.of(focused.plusMonths(1));
            default -> Optional.<LocalDate>empty();
        };
        to.ifPresent(day -> {
            go(day);
            key.consume();
        });
        switch (key.getCode()) {
            case ENTER, SPACE -> {
                if (key.getTarget() instanceof DateCell cell) {
                    pick.accept(cell.getItem());
                    key.consume();
                }
            }
            default -> {
                // the popup's own keys
            }
        }
    }
}
