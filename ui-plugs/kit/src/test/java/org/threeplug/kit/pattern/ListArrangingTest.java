package org.threeplug.kit.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeplug.exports.ExportFormat;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Work;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.words.Texts;

class ListArrangingTest {

    private static final Texts TEXTS = Texts.kit(Locale.ENGLISH);
    private static final String KEY = "goods";

    @TempDir
    Path folder;

    private final ListMemory memory = ListMemory.forThisRun();
    private final List<ListQuery> asked = new ArrayList<>();

    private void shown(Consumer<ListPattern<String>> play) {
        Fx.run(() -> {
            var model = new ListModel<String>(
                    RowSource.of(query -> {
                        asked.add(query);
                        return List.of("milk", "bread");
                    }),
                    Work.onTheSpot());
            List<Column<String>> columns = List.of(
                    Column.words("code", "Code", row -> row),
                    Column.words("name", "Name", row -> row),
                    Column.<String>words("brand", "Brand", row -> row).hiddenAtFirst());
            var list = new ListPattern<>("Goods", model, columns, TEXTS)
                    .remembers(KEY, memory)
                    .exports(KEY, new FolderExports(folder))
                    .chip("low", "Running low")
                    .day("from", "From")
                    .choice("group", "Group", "Every group", FXCollections.observableArrayList("a", "b"), g -> g, g -> g);
            var stage = new Stage();
            var scene = new Scene(list, 1000, 700);
            Theme.LIGHT.apply(scene);
            stage.setScene(scene);
            stage.show();
            list.applyCss();
            list.layout();
            play.accept(list);
            stage.close();
        });
    }

    private static List<String> inView(ListPattern<String> list) {
        TableView<?> table = Find.id(list, "list.rows", TableView.class);
        return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    @Test
    void columnsStayAsAPersonLeftThem() {
        shown(list -> {
            TableView<?> table = Find.id(list, "list.rows", TableView.class);
            table.getColumns().get(2).setVisible(true);
            table.getColumns().get(0).setVisible(false);
            move(table);
        });
        assertThat(memory.look(KEY).columns())
                .containsExactly(
                        new ListLook.Place("brand", true, 0),
                        new ListLook.Place("code", false, 0),
                        new ListLook.Place("name", true, 0));
        memory.keep(KEY, memory.look(KEY).columns(List.of(
                new ListLook.Place("brand", true, 222), new ListLook.Place("gone", true, 9),
                new ListLook.Place("code", false, 0))));
        shown(list -> {
            assertThat(inView(list)).containsExactly("brand", "name");
            TableView<?> table = Find.id(list, "list.rows", TableView.class);
            assertThat(table.getVisibleLeafColumns().getFirst().getWidth()).isEqualTo(222);
        });
    }

    private static <T> void move(TableView<T> table) {
        var columns = new ArrayList<>(table.getColumns());
        columns.addFirst(columns.removeLast());
        table.getColumns().setAll(columns);
    }

    @Test
    void allThatNarrowsAListJoinsOneQueryAndCanBeSavedAndForgotten() {
        var narrowed = ListQuery.ALL
                .search("mil")
                .chips(Set.of("low"))
                .filter("from", Optional.of("2026-11-20"))
                .filter("group", Optional.of("b"));
        shown(list -> {
            Find.id(list, "list.search", TextField.class).setText("mil");
            Find.id(list, "chip.low", ToggleButton.class).fire();
            Find.id(list, "filter.from", DatePicker.class).setValue(narrowed.day("from").orElseThrow());
            Find.id(list, "filter.group", ComboBox.class).getSelectionModel().select(2);
            assertThat(asked.getLast()).isEqualTo(narrowed);
            Find.id(list, "list.star", ButtonBase.class).fire();
            Find.id(list, "list.view-name", TextField.class).setText(" My milk ");
            Find.press(Find.id(list, "list.view-name", TextField.class), "Enter");
        });
        assertThat(memory.look(KEY).views()).containsExactly(new ListLook.View("My milk", narrowed));
        shown(list -> {
            var view = (ToggleButton) Find.button(list, "My milk");
            assertThat(view.isSelected()).isFalse();
            view.fire();
            assertThat(asked.getLast()).isEqualTo(narrowed);
            assertThat(view.isSelected()).isTrue();
            assertThat(Find.id(list, "list.search", TextField.class).getText()).isEqualTo("mil");
            assertThat(Find.id(list, "filter.group", ComboBox.class).getValue()).isEqualTo(Optional.of("b"));
            view.fire();
            assertThat(asked.getLast()).isEqualTo(ListQuery.ALL);
            view.fire();
            Find.id(list, "list.star", ButtonBase.class).fire();
        });
        assertThat(memory.look(KEY).views()).isEmpty();
    }

    @Test
    void marksStandBeforeTheRowsWhateverIsArrangedAndChooseOneMoreRow() {
        var chosen = Fx.on(() -> {
            var model = new ListModel<>(RowSource.of(_ -> List.of("milk", "bread", "tea")), Work.onTheSpot());
            List<Column<String>> columns = List.of(Column.words("name", "Name", row -> row), Column.words("x", "X", row -> row));
            var table = new RowTable<>("Goods", model, columns);
            table.marked("Choose");
            model.refresh();
            table.arrange(List.of(new ListLook.Place("x", true, 0), new ListLook.Place("name", true, 0)));
            assertThat(table.getColumns()).extracting(TableColumn::getId).containsExactly("marks", "x", "name");
            assertThat(table.places()).extracting(ListLook.Place::column).containsExactly("x", "name");
            var stage = new Stage();
            stage.setScene(new Scene(table, 500, 300));
            stage.show();
            table.applyCss();
            table.layout();
            var marks = table.lookupAll(".mark-cell").stream().filter(cell -> !((TableCell<?, ?>) cell).isEmpty()).toList();
            marks.forEach(ListArrangingTest::press);
            press(marks.getFirst());
            var rows = table.getSelectionModel().getSelectedItems().stream().sorted().toList();
            stage.close();
            return rows;
        });
        assertThat(chosen).hasSize(2);
    }

    private static void press(Node cell) {
        var press = new MouseEvent(
                MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, true, false, null);
        cell.fireEvent(press);
    }

    @Test
    void noColumnIsNarrowerThanItsHead() {
        var widths = Fx.on(() -> {
            var model = new ListModel<>(RowSource.of(_ -> List.of("milk")), Work.onTheSpot());
            List<Column<String>> columns = List.of(
                    Column.<String>words("name", "Name", row -> row).share(9),
                    Column.words("tax", "Tax number of the customer", row -> row));
            var table = new RowTable<>("Goods", model, columns);
            var stage = new Stage();
            stage.setScene(new Scene(table, 400, 300));
            stage.show();
            table.applyCss();
            table.layout();
            double needed = new Text("Tax number of the customer").getLayoutBounds().getWidth();
            var found = List.of(
                    table.getColumns().getLast().getPrefWidth() > needed,
                    table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum() <= 400);
            stage.close();
            return found;
        });
        assertThat(widths).containsExactly(true, true);
    }

    @Test
    void anExportAsksFirstThenWritesTheColumnsInViewAndTells() throws Exception {
        var exports = new FolderExports(folder);
        Fx.run(() -> {
            var model = new ListModel<>(RowSource.of(_ -> List.of("milk", "bread")), Work.onTheSpot());
            List<Column<String>> columns =
                    List.of(Column.words("name", "Name", row -> row), Column.<String>words("x", "X", row -> row).hiddenAtFirst());
            var table = new RowTable<>("Goods", model, columns);
            var strip = new ExportStrip<>(KEY, "Goods", model, table::inView, List::of, exports, TEXTS);
            new Scene(strip, 400, 100);
            strip.choose(ExportFormat.CSV);
            assertThat(strip.isVisible()).isFalse();
            assertThat(strip.button().isDisabled()).isFalse();
        });
        assertThat(exports.asked).containsExactly("goods CSV ");
        assertThat(exports.said).containsExactly("2 rows are in " + folder.resolve("list.csv"));
        assertThat(Files.readString(folder.resolve("list.csv"))).isEqualTo("\uFEFFName\r\nmilk\r\nbread\r\n");
    }
}
