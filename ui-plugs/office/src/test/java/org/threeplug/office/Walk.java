package org.threeplug.office;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.threeplug.kit.Screen;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.gallery.Find;

/// Walks through a screen with keys as a person does; on the JavaFX thread.
public final class Walk {

    private final Screen screen;
    private final Parent root;
    private int settled;

    public Walk(Screen screen, Parent root) {
        this.screen = screen;
        this.root = root;
    }

    /// Lets what was just made get its skins, so that it can be found. Looks go through the whole page each time, which is
    /// most of what a gallery costs: where nothing new came to be, once is enough.
    public Walk settle() {
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
            int now = print(root);
            if (now == settled) {
                break;
            }
            settled = now;
        }
        return this;
    }

    /// Tells whether the same nodes are there.
    private static int print(Node node) {
        int print = System.identityHashCode(node);
        if (node instanceof Parent parent) {
            for (var child : parent.getChildrenUnmodifiable()) {
                print = 31 * print + print(child);
            }
        }
        return print;
    }

    /// A key of the screen, as the shell hands it on.
    public Walk key(String keys) {
        settle();
        var focused = root.getScene().getFocusOwner();
        EventHandler<KeyEvent> shell = key -> {
            if (!key.isConsumed() && !screen.keys().handle(key) && key.getCode() == KeyCode.ESCAPE) {
                screen.stepBack();
            }
        };
        root.addEventHandler(KeyEvent.KEY_PRESSED, shell);
        Find.press(focused == null ? root : focused, keys);
        root.removeEventHandler(KeyEvent.KEY_PRESSED, shell);
        return settle();
    }

    /// Puts the keyboard where the screen starts, as the shell does.
    public Walk start() {
        screen.firstFocus().ifPresent(Node::requestFocus);
        return settle();
    }

    /// Opens a row of the list in view.
    public Walk row(int index) {
        settle();
        var table = table();
        table.getSelectionModel().clearAndSelect(index);
        table.requestFocus();
        Find.press(table, "Enter");
        return settle();
    }

    /// Goes to a thing of the screen, as a way from elsewhere does.
    public Walk visit(String thing) {
        settle();
        screen.visit(thing);
        return settle();
    }

    /// Chooses the first rows of the list in view.
    public Walk choose(int rows) {
        settle();
        table().getSelectionModel().clearSelection();
        table().getSelectionModel().selectRange(0, rows);
        return settle();
    }

    public Walk select(int index) {
        settle();
        table().getSelectionModel().clearAndSelect(index);
        return this;
    }

    @SuppressWarnings("unchecked")
    public TableView<Object> table() {
        settle();
        return (TableView<Object>) root.lookup(".table-view");
    }

    public Walk press(String words) {
        settle();
        Find.button(root, words).fire();
        return settle();
    }

    /// Presses the button with this id.
    public Walk id(String id) {
        settle();
        Find.id(root, id, ButtonBase.class).fire();
        return settle();
    }

    public Node node(String id) {
        settle();
        return Find.id(root, id, Node.class);
    }

    public Walk tab(String key) {
        settle();
        var tabs = (TabPane) root.lookup(".tab-pane");
        Tab wanted = tabs.getTabs().stream()
                .filter(tab -> tab.getId().equals("tab." + key))
                .findFirst()
                .orElseThrow();
        tabs.getSelectionModel().select(wanted);
        return settle();
    }

    public Walk type(String id, String text) {
        settle();
        Find.id(root, id, TextInputControl.class).setText(text);
        return settle();
    }

    /// Writes into whatever has the keyboard.
    public Walk into(String text) {
        settle();
        ((TextInputControl) root.getScene().getFocusOwner()).setText(text);
        return settle();
    }

    /// The column in which the keyboard is in the table in view.
    public String focusedColumn() {
        var at = table().getFocusModel().getFocusedCell();
        return at.getTableColumn() == null ? "" : at.getTableColumn().getId();
    }

    public Walk choose(String id, int index) {
        settle();
        Find.id(root, id, ComboBox.class).getSelectionModel().select(index);
        return settle();
    }

    public Walk down() {
        settle();
        root.lookupAll(".scroll-pane").forEach(pane -> {
            if (pane instanceof ScrollPane scroll) {
                scroll.setVvalue(1);
            }
        });
        return settle();
    }

    public String text(String id) {
        return Find.id(root, id, TextInputControl.class).getText();
    }

    public String crumb() {
        return screen.crumb().getValue();
    }

    /// Every word in view.
    public List<String> words() {
        settle();
        return words(root).toList();
    }

    /// What stands in every input, whether in view or not.
    public List<String> inputs() {
        settle();
        return root.lookupAll(".text-input").stream()
                .map(TextInputControl.class::cast)
                .map(TextInputControl::getText)
                .toList();
    }

    private static Stream<String> words(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        var own =
                switch (node) {
                    case Labeled labeled when labeled.getText() != null -> Stream.of(labeled.getText());
                    case Paragraph paragraph -> Stream.of(paragraph.words().get());
                    default -> Stream.<String>empty();
                };
        return node instanceof Parent parent
                ? Stream.concat(own, parent.getChildrenUnmodifiable().stream().flatMap(Walk::words))
                : own;
    }
}
