package org.threeplug.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Trail;

/// The pages of one screen, the newest in view.
public final class Pages implements Trail {

    /// So many pages that were stepped back from can be gone to again.
    private static final int MOST_LEFT = 5;

    private final Deque<Page> open = new ArrayDeque<>();
    private final Deque<Page> left = new ArrayDeque<>();
    private final StackPane view = new StackPane();
    private final ReadOnlyStringWrapper crumb = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
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

    @Override
    public ObservableValue<List<String>> names() {
        return names.getReadOnlyProperty();
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
        left.clear();
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
        int beneath = open.size() - 2;
        top().unsaved()
                .ifPresentOrElse(
                        lost -> surface.panels()
                                .ask(
                                        surface.text("office.leave"),
                                        List.of(lost),
                                        surface.text("office.leave.do"),
                                        () -> backTo(beneath)),
                        () -> backTo(beneath));
        return true;
    }

    /// Takes the top page away without asking, because it is done.
    public void close() {
        left.clear();
        open.pop();
        show();
    }

    @Override
    public Optional<String> unsaved(int depth) {
        return open.stream().limit(Math.max(0, open.size() - 1L - depth)).flatMap(page -> page.unsaved().stream()).findFirst();
    }

    @Override
    public void backTo(int depth) {
        while (open.size() - 1 > depth) {
            drop();
        }
        show();
    }

    /// Leaves what is not saved, because the whole screen is left. A page on which work goes on by itself stays.
    void abandon() {
        while (!isAtStart() && top().unsaved().isPresent() && !top().isBusy()) {
            drop();
        }
        top().unsaved().filter(_ -> isAtStart()).ifPresent(_ -> top().abandon());
        settle();
    }

    private void drop() {
        var page = open.pop();
        page.unsaved().ifPresent(_ -> page.abandon());
        if (page.mayReturn()) {
            left.push(page);
        } else {
            left.clear();
        }
        if (left.size() > MOST_LEFT) {
            left.removeLast();
        }
    }

    @Override
    public boolean forward() {
        if (left.isEmpty()) {
            return false;
        }
        open.push(left.pop());
        show();
        return true;
    }

    @Override
    public void forget() {
        left.clear();
    }

    private void show() {
        settle();
        top().shown();
        focus(view, top()::firstFocus);
    }

    private void settle() {
        view.getChildren().setAll(top().view());
        crumb.bind(top().crumb());
        var crumbs = new ArrayList<ObservableValue<String>>();
        open.descendingIterator().forEachRemaining(page -> crumbs.add(page.crumb()));
        crumbs.removeFirst();
        names.bind(Bindings.createObjectBinding(
                () -> crumbs.stream().map(Pages::said).toList(), crumbs.toArray(Observable[]::new)));
    }

    /// The name of a page whose content is still being read comes with it.
    private static String said(ObservableValue<String> crumb) {
        return crumb.getValue().isEmpty() ? "…" : crumb.getValue();
    }

    /// Moves the keyboard to where a view starts, once what is in it can take the focus; without such a place to the view
    /// itself, so that no key goes to what has left the window.
    public static void focus(Parent view, Supplier<Optional<Node>> start) {
        view.applyCss();
        start.get().ifPresentOrElse(Node::requestFocus, view::requestFocus);
    }
}
