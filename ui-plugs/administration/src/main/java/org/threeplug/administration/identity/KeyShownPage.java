package org.threeplug.administration.identity;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.threeplug.identity.keys.KeySecret;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.Notice;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.InlineNotice;
import org.threeplug.office.Forms;
import org.threeplug.office.Page;
import org.threeplug.office.Parts;
import org.threeplug.office.Surface;

/// What a program has to show, this once. Whoever leaves the page has it or makes another key.
final class KeyShownPage implements Page {

    private final Surface surface;
    private final TextField shown;
    private final Parent view;

    KeyShownPage(KeySecret secret, Surface surface, Runnable done) {
        this.surface = surface;
        shown = new TextField(String.valueOf(secret.shown()));
        shown.setId("keys.shown");
        shown.setEditable(false);
        shown.setAccessibleText(surface.text("keys.shown"));
        shown.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        shown.getStyleClass().add("code");
        view = Forms.scrolled(
                surface.text("keys.shown"),
                new InlineNotice(Notice.of(Meaning.CAUTION, surface.text("keys.once"))),
                Parts.labelled(shown),
                Parts.row(
                        Parts.named("keys.copy", ActionButton.primary(surface.text("keys.copy"), this::copy).icon(Icon.DOCUMENT)),
                        Parts.named("keys.done", ActionButton.secondary(surface.text("keys.done"), done).icon(Icon.CHECK))));
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(shown.getText());
        Clipboard.getSystemClipboard().setContent(content);
        surface.done("keys.copied");
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("keys.shown"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(shown);
    }
}
