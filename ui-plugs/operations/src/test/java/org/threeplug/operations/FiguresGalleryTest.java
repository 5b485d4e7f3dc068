package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.AccessibleNames;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.TabOrder;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.kit.gallery.Wording;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;
import org.threeplug.office.TradingDay;
import org.threeplug.operations.reports.ReportsScreen;
import org.threeplug.operations.today.TodayScreen;

/// Photographs what a manager sees of figures, in each look and language, and finds what a person would miss in it.
class FiguresGalleryTest {

    private static final Path WALL = Path.of("target", "gallery");

    enum Scene {
        TODAY_EMPTY(TodayScreen.class, false, _ -> {}),
        TODAY(TodayScreen.class, true, _ -> {}),
        REPORTS(ReportsScreen.class, true, _ -> {}),
        REPORT(ReportsScreen.class, true, walk -> walk.visit("report:sales.by-product")),
        REPORT_EMPTY(ReportsScreen.class, false, walk -> walk.visit("report:sales.by-product")),
        REPORT_NARROWED(ReportsScreen.class, true, walk ->
                walk.visit("report:sales.by-product;days=this-year;cashier=ann;product=1001;product=1002;by=customer;versus=year-before")),
        REPORT_HEAT(ReportsScreen.class, true, walk -> walk.visit("report:sales.by-weekday-hour")),
        REPORT_BEHIND(ReportsScreen.class, true, walk -> walk.visit("report:sales.by-product").row(0)),
        REPORT_BEHIND_EMPTY(ReportsScreen.class, true, walk -> walk.visit("report:sales.by-day").row(0));

        private final Class<? extends Screen> type;
        private final boolean full;
        private final Consumer<Walk> play;

        Scene(Class<? extends Screen> type, boolean full, Consumer<Walk> play) {
            this.type = type;
            this.full = full;
            this.play = play;
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMissesAnythingOn(Scene scene) {
        var faults = new ArrayList<String>();
        for (var variant : Variant.ALL) {
            faults.addAll(hang(scene, variant));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> hang(Scene scene, Variant variant) {
        var faults = new ArrayList<String>();
        var shop = new OfficeShop(variant.locale());
        if (scene.full) {
            new TradingDay(shop.shop);
        }
        var screens = new ArrayList<Screen>();
        var picture = Gallery.shoot(
                variant,
                () -> {
                    screens.add(shop.get(scene.type));
                    var root = new StackPane(screens.getFirst().view());
                    root.getStyleClass().addAll("surface", "root");
                    screens.getFirst().shown();
                    return root;
                },
                root -> {
                    var walk = new Walk(screens.getFirst(), root).settle();
                    scene.play.accept(walk);
                    walk.settle();
                    AccessibleNames.missing(root).forEach(control -> faults.add("no accessible name: " + control));
                    Wording.missing(root).forEach(text -> faults.add("no such text: " + text));
                    TabOrder.unreachable(root.getScene()).forEach(control -> faults.add("not reached by Tab: " + control));
                });
        try {
            picture.write(WALL.resolve(
                    "figures-" + scene.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + variant.name() + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults.stream().map(fault -> variant.name() + ": " + fault).toList();
    }
}
