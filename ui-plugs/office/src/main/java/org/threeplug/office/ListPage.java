package org.threeplug.office;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListPattern;

/// A page that is one list: it remembers its columns and views, can be written to a file, says why it is empty, and
/// answers the keys that every list has.
public abstract class ListPage<T> implements Page {

    private final ListPattern<T> list;
    private final ListModel<T> model;
    private final Surface surface;
    private final ReadOnlyStringWrapper crumb = new ReadOnlyStringWrapper("");
    private UnaryOperator<KeyMap> further = UnaryOperator.identity();

    /// @param key names the list: in the bundle, in what a person has arranged, and in the journal when it is exported
    protected ListPage(Surface surface, String key, ListModel<T> model, List<Column<T>> columns) {
        this(surface, surface.text(key), key, model, columns);
        list.exports(key, surface.exports());
    }

    /// A page that has its own way to a file.
    ///
    /// @param name what a person calls the list
    protected ListPage(Surface surface, String name, String key, ListModel<T> model, List<Column<T>> columns) {
        this.surface = surface;
        this.model = model;
        list = new ListPattern<>(name, model, columns, surface.texts()).remembers(key, surface.memory());
    }

    protected final ListPattern<T> list() {
        return list;
    }

    protected final Surface surface() {
        return surface;
    }

    /// The page lies on another; this is its last breadcrumb.
    protected final void beneath(String words) {
        crumb.set(words);
    }

    /// Ctrl+N and the primary button.
    protected final void creates(String action, Runnable run) {
        list.onNew(action, run);
        key("Shortcut+N", action, run);
    }

    /// F2 works on the row in focus.
    protected final void edits(String action, Consumer<T> edit) {
        key("F2", action, () -> list.selection().stream().findFirst().ifPresent(edit));
    }

    /// Ctrl+E and a bulk action: several rows in one sheet; where none are chosen, those that the list shows.
    protected final void inASheet(Consumer<List<T>> edit) {
        list.bulk(surface.text("grid.open"), Icon.EDIT, edit);
        key("Shortcut+E", surface.text("grid.open"), () -> {
            var chosen = list.selection().size() > 1 ? list.selection() : List.copyOf(model.rows());
            edit.accept(chosen);
        });
    }

    /// Asks before something is done to so many rows; the question and the action are `key.ask` and `key.do` in the bundle.
    protected final void asked(String key, int rows, Runnable act) {
        surface.panels().ask(surface.texts().count(key + ".ask", rows), List.of(), surface.text(key + ".do"), act);
    }

    /// A further key of this page.
    protected final void key(String combination, String action, Runnable run) {
        var before = further;
        further = keys -> before.apply(keys).on(combination, action, run);
    }

    /// The days from and to, and the usual spans by their names.
    protected final void days() {
        list.days(surface.text("office.from"), surface.text("office.to"));
    }

    /// An empty list says why: there is nothing yet, or nothing matches what was asked for.
    protected final void empty(Supplier<EmptyState> nothingYet) {
        Lists.empty(list, model, nothingYet, surface);
    }

    /// The same with sentences of the bundle: `key.empty` and `key.empty.how`.
    protected final void empty(Icon icon, String key) {
        empty(() -> new EmptyState(icon, surface.text(key + ".empty"), surface.text(key + ".empty.how")));
    }

    /// Reads the rows anew.
    protected void refresh() {
        model.refresh();
    }

    @Override
    public ObservableValue<String> crumb() {
        return crumb.getReadOnlyProperty();
    }

    @Override
    public final Parent view() {
        return list;
    }

    @Override
    public void shown() {
        refresh();
    }

    @Override
    public final KeyMap keys() {
        return further.apply(KeyMap.of()
                .on("F5", surface.text("office.refresh"), this::refresh)
                .on("F6", surface.text("kit.list.sort.next"), () -> list.sortByKey(false))
                .on("Shift+F6", surface.text("kit.list.sort.turn"), () -> list.sortByKey(true)));
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.start());
    }
}
