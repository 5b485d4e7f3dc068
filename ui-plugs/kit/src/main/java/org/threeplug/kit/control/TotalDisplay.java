package org.threeplug.kit.control;

import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.threeplug.kernel.Money;
import org.threeplug.kit.Icon;
import org.threeplug.words.Formats;

/// The one loud thing on the till. Change due takes the total's place, in the success colour and with a check mark, until
/// the next scan. A figure too wide for its place steps down in size rather than losing digits.
public final class TotalDisplay extends VBox {

    private static final PseudoClass CHANGE = PseudoClass.getPseudoClass("change");
    private static final PseudoClass SMALLER = PseudoClass.getPseudoClass("smaller");
    private static final PseudoClass SMALLEST = PseudoClass.getPseudoClass("smallest");

    private final Formats formats;
    private final Label caption = new Label();
    private final Label figure = new Label();
    private final Label smallPrint = new Label();
    private final HBox head = new HBox(caption);

    public TotalDisplay(String caption, Formats formats) {
        this.formats = formats;
        this.caption.setText(caption);
        this.caption.getStyleClass().add("caption");
        figure.getStyleClass().add("figure");
        figure.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        figure.setMinWidth(0);
        smallPrint.getStyleClass().add("small-print");
        smallPrint.managedProperty().bind(smallPrint.textProperty().isNotEmpty());
        head.getStyleClass().addAll("row", "gap-8");
        getStyleClass().add("total-display");
        getChildren().addAll(head, figure, smallPrint);
        widthProperty().subscribe(_ -> fit());
        figure.textProperty().subscribe(_ -> fit());
        figure.fontProperty().subscribe(_ -> fit());
    }

    public void total(String words, Money total, String tax) {
        show(words, total, tax, false);
    }

    public void change(String words, Money change, String paid) {
        show(words, change, paid, true);
    }

    private void show(String words, Money amount, String small, boolean change) {
        caption.setText(words);
        figure.setText(formats.money(amount));
        smallPrint.setText(small);
        head.getChildren().setAll(caption);
        if (change) {
            head.getChildren().addFirst(Icon.CHECK_CIRCLE.node());
        }
        pseudoClassStateChanged(CHANGE, change);
        figure.setAccessibleText(words + " " + figure.getText());
        fit();
    }

    private boolean fitting;

    private void fit() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        if (fitting || room <= 0 || getScene() == null) {
            return;
        }
        fitting = true;
        for (int step = 0; step < 3; step++) {
            figure.pseudoClassStateChanged(SMALLER, step == 1);
            figure.pseudoClassStateChanged(SMALLEST, step == 2);
            figure.applyCss();
            if (figure.prefWidth(-1) <= room) {
                break;
            }
        }
        fitting = false;
    }
}
