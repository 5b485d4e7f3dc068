package org.threeplug.office.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.Work;
import org.threeplug.office.Surface;

/// The cells of a sheet: chosen by rows and columns, written by typing, filled from what a spreadsheet copied.
final class GridTable<R> extends TableView<GridRow<R>> {

    private static final char BREAK = '↵';
    private static final double PART = 64;
    private static final double AROUND_A_HEAD = 36;
    private static final double STATE_WIDTH = 112;

    record Place(int row, GridColumn<?> column) {}

    private final GridModel<R> model;
    private final Surface surface;
    private final Work work;
    private Optional<String> begun = Optional.empty();

    /// @param work in which what can be chosen is asked for
    GridTable(GridModel<R> model, Surface surface, Work work) {
        super(model.rows);
        this.model = model;
        this.surface = surface;
        this.work = work;
        setId("grid.rows");
        setAccessibleText(model.title());
        getStyleClass().add("grid");
        setEditable(true);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getColumns().add(state());
        model.columns.forEach(column -> getColumns().add(made(column)));
        widthProperty().subscribe(width -> share(width.doubleValue()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private TableColumn<GridRow<R>, String> state() {
        var state = new TableColumn<GridRow<R>, String>(surface.text("grid.state"));
        state.setId("grid.state");
        state.setSortable(false);
        state.setReorderable(false);
        state.setPrefWidth(STATE_WIDTH);
        state.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(
                surface.word("grid.state", row.getValue().state(model.columns).name())));
        state.setCellFactory(_ -> new StateCell());
        return state;
    }

    /// Says how far the row is, in the colour of it.
    private final class StateCell extends TableCell<GridRow<R>, String> {

        StateCell() {
            drawn(this::draw);
        }

        @Override
        protected void updateItem(String text, boolean empty) {
            super.updateItem(text, empty);
            draw();
        }

        private void draw() {
            getStyleClass().removeIf(style -> style.startsWith("state-"));
            var row = isEmpty() || getTableRow() == null ? null : getTableRow().getItem();
            if (row == null) {
                setText("");
                return;
            }
            var state = row.state(model.columns).name();
            setText(surface.word("grid.state", state));
            getStyleClass().add("state-" + state.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /// Draws a cell anew whenever anything changed, and leaves alone whoever writes into another.
    void drawn(Runnable draw) {
        model.version.subscribe(_ -> draw.run());
    }

    private TableColumn<GridRow<R>, String> made(GridColumn<R> column) {
        var made = new TableColumn<GridRow<R>, String>(column.title());
        made.setId(column.key());
        made.setSortable(false);
        made.setReorderable(false);
        made.setEditable(column.isWritten());
        if (column.figure()) {
            made.getStyleClass().add("amounts");
        }
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().text(column)));
        made.setCellFactory(_ -> new GridCell<>(this, column));
        made.setUserData(column);
        return made;
    }

    /// Each column as wide as its share wants; a wide window is shared out, in a narrow one the sheet goes sideways.
    private void share(double width) {
        double all = STATE_WIDTH;
        for (var column : model.columns) {
            all += wanted(column);
        }
        double more = Math.max(1, (width - 20 - STATE_WIDTH) / (all - STATE_WIDTH));
        for (int i = 0; i < model.columns.size(); i++) {
            getColumns().get(i + 1).setPrefWidth(Math.floor(wanted(model.columns.get(i)) * more));
        }
    }

    private static double wanted(GridColumn<?> column) {
        return Math.max(PART * column.share(), Math.ceil(new Text(column.title()).getLayoutBounds().getWidth()) + AROUND_A_HEAD);
    }

    /// A cell has one line; where a text has more, a sign says so.
    static String oneLine(String text) {
        return text == null ? "" : text.replace('\n', BREAK);
    }

    static String severalLines(String text) {
        return text.replace(BREAK, '\n');
    }

    /// What is to be said about a cell, or else about its row.
    String said(GridRow<R> row, GridColumn<R> column) {
        return row.wrong(column)
                .or(row::refused)
                .map(surface.texts()::refusal)
                .orElseGet(() -> row.isTheirs(column) ? surface.text("grid.theirs") : "");
    }

    /// Of the cell in focus.
    String said() {
        var at = getFocusModel().getFocusedCell();
        if (at == null || at.getRow() < 0 || at.getRow() >= model.rows.size()) {
            return "";
        }
        var row = model.rows.get(at.getRow());
        return column(at)
                .map(column -> said(row, column))
                .orElseGet(() -> row.refused()
                        .or(() -> model.columns.stream().flatMap(column -> row.wrong(column).stream()).findFirst())
                        .map(surface.texts()::refusal)
                        .orElse(""));
    }

    void offers(String typed, Consumer<List<String>> then) {
        column(getFocusModel().getFocusedCell()).ifPresent(column -> work.run(() -> column.offers().apply(typed), then));
    }

    @SuppressWarnings("unchecked") // put there above
    private Optional<GridColumn<R>> column(TablePosition<?, ?> at) {
        return at == null || at.getTableColumn() == null
                ? Optional.empty()
                : Optional.ofNullable((GridColumn<R>) at.getTableColumn().getUserData());
    }

    /// The sign with which writing began, once.
    Optional<String> begun() {
        var sign = begun;
        begun = Optional.empty();
        return sign;
    }

    private void typed(KeyEvent key) {
        if (getEditingCell() == null && GridCell.beginsWriting(key)) {
            begun = Optional.of(key.getCharacter());
            write();
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        if (getEditingCell() != null) {
            return;
        }
        if (key.getCode() == KeyCode.F2 || key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
            begun = Optional.empty();
            write();
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            write(chosen(), "");
            key.consume();
        }
    }

    private void write() {
        var at = getFocusModel().getFocusedCell();
        if (!model.busy.get() && column(at).filter(column -> column.isWritten(model.rows.get(at.getRow()))).isPresent()) {
            edit(at.getRow(), getVisibleLeafColumn(at.getColumn()));
        } else {
            begun = Optional.empty();
        }
    }

    /// The cells that are chosen, row by row.
    private List<Place> chosen() {
        var places = new ArrayList<Place>();
        block().forEach((row, columns) -> columns.forEach(column -> places.add(new Place(row, model.columns.get(column)))));
        return places;
    }

    /// Rows with the places of their chosen columns.
    private TreeMap<Integer, TreeSet<Integer>> block() {
        var block = new TreeMap<Integer, TreeSet<Integer>>();
        for (TablePosition<?, ?> at : getSelectionModel().getSelectedCells()) {
            column(at).ifPresent(column ->
                    block.computeIfAbsent(at.getRow(), _ -> new TreeSet<>()).add(model.columns.indexOf(column)));
        }
        return block;
    }

    void write(List<Place> places, String text) {
        model.type(places.stream()
                .map(place -> new GridModel.Typed(place.row(), model.columns.indexOf(place.column()), text))
                .toList());
    }

    /// Puts what is chosen on the clipboard.
    void copy() {
        var rows = block().entrySet().stream()
                .map(line -> line.getValue().stream()
                        .map(column -> model.rows.get(line.getKey()).text(model.columns.get(column)))
                        .toList())
                .toList();
        if (!rows.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(Pasted.written(rows));
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// Writes what is on the clipboard: one cell into all that are chosen, more from the first chosen cell on.
    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isEmpty()) {
            paste(Pasted.read(text));
        }
    }

    void paste(List<List<String>> cells) {
        var block = block();
        if (block.isEmpty() || model.busy.get()) {
            return;
        }
        if (cells.size() == 1 && cells.getFirst().size() == 1) {
            write(chosen(), cells.getFirst().getFirst());
            return;
        }
        int top = block.firstKey();
        int left = block.firstEntry().getValue().first();
        int beyond = top + cells.size() - model.rows.size();
        if (beyond > 0) {
            model.add(beyond);
        }
        int outside = 0;
        int fixed = 0;
        var typed = new ArrayList<GridModel.Typed>();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                if (top + row >= model.rows.size() || left + column >= model.columns.size()) {
                    outside++;
                } else if (!model.columns.get(left + column).isWritten(model.rows.get(top + row))) {
                    fixed++;
                } else {
                    typed.add(new GridModel.Typed(top + row, left + column, cells.get(row).get(column)));
                }
            }
        }
        model.type(typed);
        if (outside + fixed > 0) {
            surface.notices().say(Notice.of(
                    Meaning.CAUTION, surface.texts().count("grid.paste-left", outside + fixed)));
        }
    }

    /// What stands in the first chosen row goes into those below it, column by column.
    void fillDown() {
        var block = block();
        var typed = new ArrayList<GridModel.Typed>();
        for (var column : block.values().stream().flatMap(TreeSet::stream).distinct().toList()) {
            var rows = block.entrySet().stream().filter(line -> line.getValue().contains(column)).map(Map.Entry::getKey).toList();
            var text = model.rows.get(rows.getFirst()).text(model.columns.get(column));
            rows.stream().skip(1).forEach(row -> typed.add(new GridModel.Typed(row, column, text)));
        }
        model.type(typed);
    }

    /// Moves to a cell, in the next column that is written where it goes sideways.
    void go(int row, GridColumn<R> from, int along) {
        int column = model.columns.indexOf(from);
        for (int next = column + along; along != 0 && next >= 0 && next < model.columns.size(); next += along) {
            if (model.columns.get(next).isWritten(model.rows.get(Math.max(0, Math.min(model.rows.size() - 1, row))))) {
                column = next;
                break;
            }
        }
        int down = Math.max(0, Math.min(model.rows.size() - 1, row));
        var to = getColumns().get(column + 1);
        getSelectionModel().clearAndSelect(down, to);
        getFocusModel().focus(down, to);
        scrollTo(Math.max(0, down - 1));
        scrollToColumn(to);
    }

    /// The first cell that is written.
    void start() {
        start(0);
    }

    private void start(int row) {
        model.columns.stream().filter(column -> column.isWritten(model.rows.get(row))).findFirst().ifPresent(column -> go(row, column, 0));
    }

    /// A new row behind the others, to be written into.
    void add() {
        if (!model.busy.get() && model.add(1) == 1) {
            start(model.rows.size() - 1);
            requestFocus();
        }
    }
}
