package org.threeplug.kit.pattern;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Region;
import org.threeplug.kernel.Money;
import org.threeplug.words.Texts;

/// What the amounts of the whole list come to, narrowed as it is, each under its column.
final class TotalsRow<T> extends Region {

    private final Label caption = new Label();
    private final Map<String, Label> sums = new HashMap<>();
    private final RowTable<T> table;
    private final Texts texts;

    TotalsRow(RowTable<T> table, ListModel<T> model, Texts texts) {
        this.table = table;
        this.texts = texts;
        caption.setText(texts.text("kit.list.total"));
        caption.getStyleClass().addAll("strong", "caption");
        getStyleClass().add("totals");
        setId("list.totals");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.totals().subscribe(this::show);
        table.onLaidOut(this::requestLayout);
    }

    private void show(Map<String, Money> totals) {
        sums.clear();
        totals.forEach((column, amount) -> {
            var sum = new Label(texts.formats().money(amount));
            sum.setId("total." + column);
            sum.getStyleClass().addAll("amount", "strong");
            sum.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
            sums.put(column, sum);
        });
        getChildren().setAll(caption);
        getChildren().addAll(sums.values());
        setVisible(!sums.isEmpty());
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return caption.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double at = -table.sideways();
        caption.resizeRelocate(0, 0, caption.prefWidth(-1), height);
        sums.values().forEach(sum -> sum.setVisible(false));
        for (TableColumn<T, ?> column : table.getVisibleLeafColumns()) {
            var sum = sums.get(column.getId());
            if (sum != null) {
                sum.setVisible(true);
                double wide = Math.max(column.getWidth(), sum.prefWidth(-1));
                sum.resizeRelocate(at + column.getWidth() - wide, 0, wide, height);
            }
            at += column.getWidth();
        }
    }
}
