package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;
import org.threeplug.office.TradingDay;
import org.threeplug.operations.reports.ReportsScreen;

/// Walks through reports with keys alone.
class ReportWindowTest {

    private final OfficeShop office = new OfficeShop(Locale.ENGLISH);

    ReportWindowTest() {
        new TradingDay(office.shop);
    }

    private void walk(Consumer<Walk> play) {
        var screens = new ArrayList<ReportsScreen>();
        Gallery.shoot(
                Variant.LIGHT,
                () -> {
                    screens.add(office.get(ReportsScreen.class));
                    var root = new StackPane(screens.getFirst().view());
                    screens.getFirst().shown();
                    return root;
                },
                root -> play.accept(new Walk(screens.getFirst(), root).settle()));
    }

    private static List<String> keys(Walk walk) {
        return walk.table().getItems().stream().map(row -> row.toString().replaceAll(".*cells=\\[Words\\[text=([^\\]]*)\\].*", "$1")).toList();
    }

    @Test
    void aRowLeadsToItsDocumentsToOneOfThemAndBackToTheSamePlace() {
        walk(walk -> {
            walk.visit("report:sales.by-product").row(0);
            var documents = walk.table().getItems().size();
            assertThat(documents).isPositive();
            walk.row(0);
            assertThat(walk.crumb()).startsWith("1-SALE-");
            walk.key("Esc");
            assertThat(walk.table().getItems()).hasSize(documents);
            walk.key("Esc");
            assertThat(walk.crumb()).isEqualTo("Sales by product");
            assertThat(walk.table().getSelectionModel().getSelectedIndex()).isZero();
        });
    }

    @Test
    void aChipIsTakenOffByTheDeleteKey() {
        walk(walk -> {
            walk.visit("report:sales.by-product;product=1001");
            assertThat(keys(walk)).containsExactly("1001");
            walk.node("only.product.1001").requestFocus();
            walk.key("Delete");
            assertThat(keys(walk)).contains("1001", "1002").hasSizeGreaterThan(5);
        });
    }

    @Test
    void aSecondAxisIsChosenWithoutLosingTheRest() {
        walk(walk -> {
            walk.visit("report:sales.by-product;product=1001").choose("filter.versus", 1).choose("filter.by", 6);
            assertThat(walk.table().getColumns()).extracting(column -> column.getText()).contains("Register", "Before", "Change in %");
            assertThat(keys(walk)).containsOnly("1001");
            assertThat(walk.crumb()).isEqualTo("Sales by product");
        });
    }
}
