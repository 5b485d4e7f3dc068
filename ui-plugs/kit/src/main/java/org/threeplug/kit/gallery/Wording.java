package org.threeplug.kit.gallery;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.threeplug.kit.control.Paragraph;

/// Finds texts on a screen that no bundle has.
public final class Wording {

    private Wording() {}

    public static List<String> missing(Node root) {
        return Nodes.in(root)
                .flatMap(Wording::words)
                .filter(Objects::nonNull)
                .filter(words -> words.contains("⟦"))
                .distinct()
                .toList();
    }

    /// Right-to-left texts that JavaFX wraps itself, which throws on Linux as soon as the room gets narrow.
    public static List<String> wrappedByJavaFx(Node root) {
        return Nodes.in(root)
                .filter(node -> node instanceof Labeled labeled && labeled.isWrapText()
                        || node instanceof TextArea area && area.isWrapText())
                .flatMap(Wording::words)
                .filter(Objects::nonNull)
                .filter(Paragraph::isRightToLeft)
                .distinct()
                .toList();
    }

    private static Stream<String> words(Node node) {
        var spoken = Stream.of(node.getAccessibleText(), node.getAccessibleHelp());
        return Stream.concat(spoken, switch (node) {
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl input -> Stream.of(input.getPromptText(), input.getText());
            case Text text -> Stream.of(text.getText());
            default -> Stream.empty();
        });
    }
}
