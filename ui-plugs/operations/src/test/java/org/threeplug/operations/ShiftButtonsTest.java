package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeplug.office.TradingDay;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Gallery;
import org.threeplug.kit.gallery.Variant;
import org.threeplug.office.Walk;
import org.threeplug.operations.cash.CashScreen;

/// The page of the shift shows each of its buttons whole on the smallest screen, beside the bar of places.
class ShiftButtonsTest {

    private static final List<String> BUTTONS =
            List.of("cash.in", "cash.out", "cash.no-sale", "cash.correct-float", "cash.x", "shift.close");
    private static final double BESIDE_THE_PLACES = 958;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ar"})
    void eachButtonOfTheShiftIsWholeOnASmallScreen(String language) {
        var office = new OfficeShop(Locale.of(language));
        var day = new TradingDay(office.shop);
        assertThat(day.products).isNotEmpty();
        var screens = new ArrayList<CashScreen>();
        var cut = new ArrayList<String>();
        Gallery.shoot(
                Variant.SMALL,
                () -> {
                    screens.add(office.get(CashScreen.class));
                    var page = new StackPane(screens.getFirst().view());
                    page.setMaxWidth(BESIDE_THE_PLACES);
                    page.setMinWidth(0);
                    screens.getFirst().shown();
                    return new StackPane(page);
                },
                root -> {
                    new Walk(screens.getFirst(), root).settle();
                    var page = root.getChildrenUnmodifiable().getFirst();
                    var edge = page.localToScene(page.getLayoutBounds());
                    for (var id : BUTTONS) {
                        var button = Find.id(root, id, ButtonBase.class);
                        var place = button.localToScene(button.getLayoutBounds());
                        if (place.getMinX() < edge.getMinX() || place.getMaxX() > edge.getMaxX()) {
                            cut.add(id);
                        }
                    }
                });
        assertThat(screens).hasSize(1);
        assertThat(cut).isEmpty();
    }
}
