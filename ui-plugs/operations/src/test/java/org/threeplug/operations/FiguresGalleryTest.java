package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.threeplug.directories.Targets;
import org.threeplug.fakes.Shop;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.PageGallery;
import org.threeplug.office.TradingDay;
import org.threeplug.office.Walk;
import org.threeplug.operations.reports.ReportsScreen;
import org.threeplug.operations.today.TodayScreen;
import org.threeplug.records.Entry;
import org.threeplug.records.SaveEntry;

/// Photographs what a manager sees of figures, in each look and language, and finds what a person would miss in it.
class FiguresGalleryTest {

    enum Scene {
        TODAY_EMPTY(TodayScreen.class, false, _ -> {}),
        TODAY(TodayScreen.class, true, _ -> {}),
        TODAY_ALERT(TodayScreen.class, true, _ -> {}),
        REPORTS(ReportsScreen.class, true, _ -> {}),
        BUILDER(ReportsScreen.class, true, walk -> walk.key("Ctrl+N").type("builder.name", "What the morning brings in")),
        BUILDER_ERROR(ReportsScreen.class, true, walk -> walk.key("Ctrl+N").key("Ctrl+S")),
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

    private static void target(Shop shop, Targets.What what, Targets.Way way, String aim) {
        var entry = Entry.blank(Ids.next())
                .with(Targets.NAME, "What Maria Ionescu and the landlord agreed on for the winter")
                .with(Targets.WHAT, what)
                .with(Targets.WAY, way)
                .with(Targets.AIM, Quantity.of(aim))
                .with(Targets.PERIOD, Targets.Period.DAY)
                .with(Targets.ALERT, true);
        shop.gate.submit(new SaveEntry(Ids.next(), Targets.TYPE, entry, true), shop.system).orThrow();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMissesAnythingOn(Scene scene) {
        assertThat(PageGallery.hang("figures", scene.name(), variant -> ready(scene, variant), scene.play)).isEmpty();
    }

    private static Supplier<Screen> ready(Scene scene, Variant variant) {
        var shop = new OfficeShop(variant.locale());
        if (scene.full) {
            new TradingDay(shop.shop);
        }
        if (scene == Scene.TODAY_ALERT) {
            target(shop.shop, Targets.What.TOTAL, Targets.Way.AT_LEAST, "250");
            target(shop.shop, Targets.What.DOCUMENTS, Targets.Way.AT_LEAST, "5");
            target(shop.shop, Targets.What.PROFIT, Targets.Way.AT_MOST, "20");
        }
        return () -> shop.get(scene.type);
    }
}
