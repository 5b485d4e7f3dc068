package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Notice;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.measures.Axis;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;
import org.threeplug.operations.reports.ReportsScreen;
import org.threeplug.reports.own.OwnReport;
import org.threeplug.reports.own.OwnReportsFor;

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
    void aReportOfTheShopsOwnIsPutTogetherSavedAndChangedByKeys() {
        walk(walk -> {
            walk.key("Ctrl+N");
            assertThat(walk.table().getItems()).hasSize(10);
            walk.type("builder.name", "By till").choose("builder.axis", 5).choose("builder.chart", 0).key("Ctrl+S");
            assertThat(walk.crumb()).isEqualTo("By till");
            assertThat(keys(walk)).containsExactly("1");
            assertThat(walk.table().getColumns()).extracting(column -> column.getText()).contains("Total", "Quantity");
            walk.key("F2");
            walk.type("builder.name", "By till and day").choose("filter.by", 1).key("Ctrl+S");
            assertThat(walk.crumb()).isEqualTo("By till and day");
            assertThat(walk.table().getColumns()).extracting(column -> column.getText()).contains("Day");
        });
        var saved = office.shop.desk.ask(new OwnReportsFor(), office.shop.manager);
        assertThat(saved).extracting(OwnReport::key, OwnReport::name).containsExactly(tuple("own.by-till", "By till and day"));
        assertThat(saved.getFirst().axes()).containsExactly(Axis.REGISTER, Axis.DAY);
    }

    @Test
    void withoutANameNothingIsSaved() {
        walk(walk -> walk.key("Ctrl+N").key("Ctrl+S"));
        assertThat(office.notices.shown()).extracting(Notice::sentence).containsExactly("Give the report a name first.");
        assertThat(office.shop.desk.ask(new OwnReportsFor(), office.shop.manager)).isEmpty();
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
