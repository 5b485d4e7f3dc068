package org.threeplug.desktop.runbook;

import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Panels;
import org.threeplug.kit.control.MarkdownView;
import org.threeplug.kit.control.SidePanel;
import org.threeplug.server.runbook.Runbooks;
import org.threeplug.words.Texts;

/// Shows a runbook beside the work that it is about.
public final class RunbookPanel {

    private final Panels panels;
    private final Texts texts;

    public RunbookPanel(Panels panels, Texts texts) {
        this.panels = panels;
        this.texts = texts;
    }

    public void open(String page) {
        panels.open(new SidePanel(texts.text("runbook.title"), texts, view(page, texts, this::open)).wide());
    }

    /// The page itself, for where there is no edge to come in from.
    public static VBox view(String page, Texts texts, Consumer<String> follow) {
        var markdown = Runbooks.text(page, texts.locale()).orElseGet(() -> texts.text("runbook.missing", page));
        var view = new MarkdownView(markdown, follow);
        if (!Runbooks.speaks(page, texts.locale())) {
            view.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        }
        view.setId("runbook." + page.replaceAll("\\.md$", ""));
        return view;
    }
}
