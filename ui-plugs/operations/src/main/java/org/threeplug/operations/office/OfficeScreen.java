package org.threeplug.operations.office;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;

/// A screen made of pages.
public abstract class OfficeScreen implements Screen {

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
