package org.threeplug.kit.control;

import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import org.threeplug.kit.Icon;
import org.threeplug.words.Texts;

/// Figures for fingers. It never takes the focus, so what is keyed lands where the cashier was typing. Never mirrored:
/// number pads are the same everywhere.
public final class Keypad extends GridPane {

    /// What a key of the pad means.
    public sealed interface Press {
        record Figure(String figures) implements Press {}

        record Point() implements Press {}

        record Back() implements Press {}

        record Enter() implements Press {}
    }

    private final Consumer<Press> pressed;

    private Keypad(Texts texts, Consumer<Press> pressed, Node leftBottom, Node rightBottom) {
        this.pressed = pressed;
        getStyleClass().add("keypad");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int digit = 1; digit <= 9; digit++) {
            add(figure(String.valueOf(digit)), (digit - 1) % 3, 2 - (digit - 1) / 3);
        }
        add(leftBottom, 0, 3);
        add(figure("0"), 1, 3);
        add(rightBottom, 2, 3);
        add(key(Icon.BACKSPACE, texts.text("kit.keypad.back"), new Press.Back()), 3, 0);
        var enter = key(Icon.ENTER, texts.text("kit.keypad.enter"), new Press.Enter());
        enter.getStyleClass().add("enter");
        add(enter, 3, 1, 1, 3);
        for (int i = 0; i < 4; i++) {
            getColumnConstraints().add(share(new ColumnConstraints()));
            getRowConstraints().add(share(new RowConstraints()));
        }
    }

    /// For amounts and quantities: with `00` and the decimal point of the language.
    public static Keypad amounts(Texts texts, Consumer<Press> pressed) {
        var point = String.valueOf(texts.formats().symbols().getDecimalSeparator());
        return new Keypad(
                texts,
                pressed,
                plain("00", "00", () -> pressed.accept(new Press.Figure("00"))),
                plain(point, texts.text("kit.keypad.point"), () -> pressed.accept(new Press.Point())));
    }

    /// For PINs: figures only.
    public static Keypad figures(Texts texts, Consumer<Press> pressed) {
        return new Keypad(texts, pressed, new Region(), new Region());
    }

    /// Types into a field as a keyboard would.
    public static Consumer<Press> into(TextInputControl field, Texts texts, Runnable enter) {
        return press -> {
            switch (press) {
                case Press.Figure(var figures) -> field.replaceSelection(figures);
                case Press.Point() ->
                    field.replaceSelection(String.valueOf(texts.formats().symbols().getDecimalSeparator()));
                case Press.Back() -> field.deletePreviousChar();
                case Press.Enter() -> enter.run();
            }
        };
    }

    private Button figure(String figures) {
        return plain(figures, figures, () -> pressed.accept(new Press.Figure(figures)));
    }

    private Button key(Icon icon, String words, Press press) {
        var button = plain("", words, () -> pressed.accept(press));
        button.setGraphic(icon.node());
        return button;
    }

    private static Button plain(String face, String words, Runnable run) {
        var button = new Button(face);
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> run.run());
        GridPane.setFillWidth(button, true);
        GridPane.setFillHeight(button, true);
        return button;
    }

    private static ColumnConstraints share(ColumnConstraints column) {
        column.setHgrow(Priority.ALWAYS);
        column.setPercentWidth(25);
        return column;
    }

    private static RowConstraints share(RowConstraints row) {
        row.setVgrow(Priority.ALWAYS);
        row.setPercentHeight(25);
        return row;
    }
}
