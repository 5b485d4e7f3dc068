package org.threeplug.kit.control;

import java.text.Bidi;
import java.text.BreakIterator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Words that wrap. Use it instead of a wrapping label: JavaFX 26 on Linux throws while laying out wrapped right-to-left
/// text, in any language setting, so such text is broken into lines here.
public final class Paragraph extends Region {

    private final StringProperty words = new SimpleStringProperty("");
    private final Text shown = new Text();
    private final Text ruler = new Text();

    /// @param styleClasses for the text inside; colour it with `-fx-fill`
    public Paragraph(String words, String... styleClasses) {
        this.words.subscribe(_ -> requestLayout());
        this.words.set(words);
        shown.getStyleClass().addAll(styleClasses);
        shown.fontProperty().subscribe(_ -> requestLayout());
        getStyleClass().add("paragraph");
        setMaxHeight(USE_PREF_SIZE);
        getChildren().add(shown);
    }

    public StringProperty words() {
        return words;
    }

    /// Whether JavaFX must not wrap this text itself.
    public static boolean isRightToLeft(String text) {
        var letters = text.toCharArray();
        return Bidi.requiresBidi(letters, 0, letters.length);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + Math.ceil(widthOf(words.get())) + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        fill(ruler, width < 0 ? Double.MAX_VALUE : width - snappedLeftInset() - snappedRightInset());
        return snappedTopInset() + Math.ceil(ruler.getLayoutBounds().getHeight()) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        fill(shown, room);
        var bounds = shown.getLayoutBounds();
        double rest = Math.max(0, room - bounds.getWidth());
        double indent = shown.getTextAlignment() == TextAlignment.CENTER ? rest / 2 : 0;
        shown.relocate(snappedLeftInset() + Math.floor(indent), snappedTopInset());
    }

    private void fill(Text text, double room) {
        text.setFont(shown.getFont());
        text.setLineSpacing(shown.getLineSpacing());
        text.setBoundsType(shown.getBoundsType());
        text.setTextAlignment(shown.getTextAlignment());
        boolean broken = isRightToLeft(words.get());
        var lines = broken ? broken(words.get(), room) : words.get();
        double wrapping = broken || room > Short.MAX_VALUE ? 0 : Math.max(1, room);
        if (!lines.equals(text.getText()) || wrapping != text.getWrappingWidth()) {
            text.setWrappingWidth(0);
            text.setText(lines);
            text.setWrappingWidth(wrapping);
        }
    }

    private String broken(String text, double room) {
        var lines = new StringBuilder();
        var line = "";
        var places = BreakIterator.getLineInstance();
        places.setText(text);
        for (int from = places.first(), to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
            var piece = text.substring(from, to);
            if (!line.isEmpty() && widthOf((line + piece).stripTrailing()) > room) {
                lines.append(line.stripTrailing()).append('\n');
                line = "";
            }
            line += piece;
        }
        return lines.append(line.stripTrailing()).toString();
    }

    private double widthOf(String text) {
        ruler.setFont(shown.getFont());
        ruler.setWrappingWidth(0);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
