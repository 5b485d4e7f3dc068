package org.threeplug.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Trail;

/// A screen made of pages.
public abstract class OfficeScreen implements Screen {

    private final Map<String, Consumer<String>> ways = new HashMap<>();
    private final Pages pages;

    protected OfficeScreen(Surface surface) {
        pages = new Pages(surface);
    }

    protected final Pages pages() {
        return pages;
    }

    @Override
    public Parent view() {
        return pages.view();
    }

    @Override
    public void shown() {
        pages.top().shown();
    }

    @Override
    public KeyMap keys() {
        return pages.top().keys();
    }

    @Override
    public Optional<String> unsaved() {
        return pages.top().unsaved();
    }

    @Override
    public boolean isBusy() {
        return pages.isBusy();
    }

    @Override
    public void abandon() {
        pages.abandon();
    }

    @Override
    public Trail trail() {
        return pages;
    }

    /// What can be gone to from elsewhere: a name such as `product`, and what runs with what follows its colon.
    protected final void leadsTo(String name, Consumer<String> open) {
        ways.put(name, open);
    }

    @Override
    public void visit(String thing) {
        var parts = thing.split(":", 2);
        Optional.ofNullable(ways.get(parts[0])).ifPresent(open -> open.accept(parts.length > 1 ? parts[1] : ""));
    }

    @Override
    public Optional<Node> firstFocus() {
        pages.view().applyCss();
        return pages.top().firstFocus();
    }

    @Override
    public ObservableValue<String> crumb() {
        return pages.crumb();
    }

    @Override
    public boolean stepBack() {
        return pages.back();
    }
}
