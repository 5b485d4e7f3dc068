package org.threeplug.kit.control;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import org.threeplug.kernel.Money;
import org.threeplug.words.Formats;

/// An amount in figures of one width, right-aligned in every script; what is owed or short shows its minus sign.
public final class MoneyLabel extends Label {

    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");

    private final String name;
    private final Formats formats;

    /// @param name what the amount is, for a screen reader, such as "Subtotal"
    public MoneyLabel(String name, Formats formats) {
        this.name = name;
        this.formats = formats;
        getStyleClass().add("amount");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(name);
    }

    public MoneyLabel(String name, Formats formats, Money money) {
        this(name, formats);
        show(money);
    }

    public void show(Money money) {
        setText(formats.money(money));
        setAccessibleText(name + " " + getText());
        pseudoClassStateChanged(NEGATIVE, money.isNegative());
    }
}
