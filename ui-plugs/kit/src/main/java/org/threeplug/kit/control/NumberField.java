package org.threeplug.kit.control;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextField;
import org.threeplug.words.NumberText;
import org.threeplug.words.Texts;

/// A field for one exact value. What cannot be read keeps the value empty and says so; when the field is left, the value
/// is written the way the language writes it.
public abstract sealed class NumberField<T> extends TextField permits MoneyField, QuantityField, PercentField {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ObjectProperty<Optional<T>> value = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final Texts texts;
    private final Function<BigDecimal, T> exact;
    private final Function<T, BigDecimal> number;
    private final String complaint;
    private boolean reading;

    /// @param exact fails with an [ArithmeticException] for more decimals than the value has
    NumberField(
            String name,
            Texts texts,
            String complaint,
            Function<BigDecimal, T> exact,
            Function<T, BigDecimal> number) {
        this.texts = texts;
        this.complaint = complaint;
        this.exact = exact;
        this.number = number;
        getStyleClass().add("amount");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setAccessibleText(name);
        textProperty().subscribe(_ -> read());
        value.subscribe(_ -> write());
        error.subscribe(words -> pseudoClassStateChanged(DANGER, !words.isEmpty()));
        focusedProperty().subscribe(this::focused);
        ScanGuard.over(this, code -> error.set(texts.text("kit.field.scanned", code)));
    }

    public final ObjectProperty<Optional<T>> value() {
        return value;
    }

    /// The sentence to show beside the field; empty while there is nothing to complain about.
    public final ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    private void read() {
        var typed = getText() == null ? "" : getText();
        var read = readExactly(typed);
        reading = true;
        value.set(read);
        reading = false;
        error.set(typed.isBlank() || read.isPresent() ? "" : texts.text(complaint, typed));
    }

    private Optional<T> readExactly(String typed) {
        try {
            return NumberText.read(typed, texts.formats()).map(exact);
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private void write() {
        if (!reading) {
            setText(value.get().map(this::written).orElse(""));
        }
    }

    private void focused(boolean inside) {
        if (inside) {
            selectAll();
        } else if (value.get().isPresent()) {
            write();
        }
    }

    private String written(T some) {
        return NumberText.editable(number.apply(some), texts.formats());
    }
}
