package org.threeplug.operations.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The pages of one screen, the newest in view.
public final class Pages {

    private final Deque<Page> open = new ArrayDeque<>();
    private final StackPane view = new StackPane();
    private final ReadOnlyStringWrapper crumb = new ReadOnlyStringWrapper("");
    private final Surface surface;

    public Pages(Surface surface) {
        this.surface = surface;
    }

    public StackPane view() {
        return view;
    }

    public ReadOnlyStringProperty crumb() {
        return crumb.getReadOnlyProperty();
    }

    public Page top() {
        return open.getFirst();
    }

    /// Whether work goes on in any of them.
    public boolean isBusy() {
        return open.stream().anyMatch(Page::isBusy);
    }

    public boolean isAtStart() {
        return open.size() <= 1;
    }

    /// Lays a page on top.
    public void open(Page page) {
        open.push(page);
        show();
    }

    /// Puts a page in the place of the top one, such as a saved product in the place of its form.
    public void instead(Page page) {
        open.pop();
        open(page);
    }

    /// Takes the top page away; asks first when something on it is not saved. The answer says whether there was a step.
    public boolean back() {
        if (isAtStart()) {
            return false;
        }
        top().unsaved()
                .ifPresentOrElse(
                        lost -> surface.panels()
                                .ask(
                                        surface.text("office.leave"),
                                        List.of(lost),
                                        surface.text("office.leave.do"),
                                        this::close),
                        this::close);
        return true;
    }

    /// Takes the top page away without asking, because it is done.
    public void close() {
        open.pop();
        show();
    }

    private void show() {
        var page = top();
        view.getChildren().setAll(page.view());
        crumb.bind(page.crumb());
        page.shown();
        focus(view, page::firstFocus);
    }

    /// Moves the keyboard to where a view starts, once what is in it can take the focus; without such a place to the view
    /// itself, so that no key goes to what has left the window.
    public static void focus(Parent view, Supplier<Optional<Node>> start) {
        view.applyCss();
        start.get().ifPresentOrElse(Node::requestFocus, view::requestFocus);
    }
}
