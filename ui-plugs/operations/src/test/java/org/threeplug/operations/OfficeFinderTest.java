package org.threeplug.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Actor;
import org.threeplug.kit.Screen;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.office.TradingDay;
import org.threeplug.operations.finding.OfficeFinder;
import org.threeplug.plug.Part;
import org.threeplug.plug.PlugFinder.Found;
import org.threeplug.plug.PlugFinder.Kind;

class OfficeFinderTest {

    private final OfficeShop office = new OfficeShop();
    private final TradingDay day = new TradingDay(office.shop);

    private List<Found> find(Actor who, String words) {
        return finder(who).find(words);
    }

    private OfficeFinder finder(Actor who) {
        return office.as(who).getInstance(OfficeFinder.class);
    }

    private List<String> titles(Kind kind, String words) {
        return find(office.shop.system, words).stream()
                .filter(found -> found.kind() == kind)
                .map(Found::title)
                .toList();
    }

    @Test
    void goodsAreFoundByWordsCodeAndBarcodeAndByAWrongLetter() {
        var milk = day.products.getFirst();
        assertThat(find(office.shop.system, "milk who"))
                .containsExactly(new Found(
                        Kind.GOODS,
                        "Whole milk 1 l",
                        "1001 · 1.29 · Food and drink",
                        "item",
                        "operations.products",
                        "product:" + milk.id()));
        assertThat(titles(Kind.GOODS, "1003")).containsExactly("Free-range eggs, 12");
        assertThat(titles(Kind.GOODS, "15012345620017")).containsExactly("Ground coffee 250 g");
        assertThat(titles(Kind.GOODS, "coffe")).containsExactly("Ground coffee 250 g");
        assertThat(titles(Kind.GOODS, "kitcken")).containsExactly("Kitchen roll, 4");
    }

    @Test
    void aDocumentIsFoundByItsReferenceItsBareNumberAndNotByTheTillsNumber() {
        var series = reference(0).substring(0, reference(0).lastIndexOf('-'));
        assertThat(titles(Kind.DOCUMENT, reference(1).toLowerCase(Locale.ROOT))).containsExactly(reference(1));
        assertThat(titles(Kind.DOCUMENT, "2")).containsExactly(reference(1));
        assertThat(titles(Kind.DOCUMENT, "000002")).containsExactly(reference(1));
        assertThat(titles(Kind.DOCUMENT, series + "-4")).containsExactly(reference(3));
        assertThat(titles(Kind.DOCUMENT, "999999")).isEmpty();
        assertThat(titles(Kind.DOCUMENT, series)).hasSize(8);
    }

    private String reference(int sale) {
        return day.sales.get(sale).reference();
    }

    @Test
    void peopleAreFoundByWordsInAnyOrderAndByTheirNumbers() {
        assertThat(titles(Kind.PERSON, "ionescu mar")).containsExactly("Maria Ionescu");
        assertThat(titles(Kind.PERSON, "c-002")).containsExactly("شركة النور");
        assertThat(titles(Kind.PERSON, "0722")).containsExactly("Maria Ionescu");
    }

    @Test
    void nobodyIsShownWhatTheyMayNotOpen() {
        var nobody = office.shop.cashier.with(Set.of());
        for (var words : List.of("milk", "1", reference(0), "Maria")) {
            assertThat(find(nobody, words)).isEmpty();
        }
        assertThat(finder(nobody).known()).isEmpty();
        assertThat(finder(office.shop.cashier).known())
                .extracting(Found::title)
                .containsExactly(
                        "Close the shift", "Cash in", "Cash out", "Open the drawer", "Correct the float", "X report",
                        "Past shifts and Z reports", "New customer", "Import customers");
    }

    @Test
    void whateverIsOfferedLeadsSomewhere() {
        var things = Stream.of("milk", reference(0), "Maria Ionescu")
                .map(words -> find(office.shop.system, words).getFirst());
        var lost = new ArrayList<Found>();
        Fx.on(() -> {
            Stream.concat(finder(office.shop.system).known().stream(), things)
                    .filter(found -> !leadsSomewhere(found))
                    .forEach(lost::add);
            return true;
        });
        assertThat(lost).isEmpty();
    }

    /// To a page that lies on the start, to a panel, to a message, or to a field of the start itself.
    private boolean leadsSomewhere(Found found) {
        var screen = screen(found.place());
        int said = office.notices.shown().size();
        office.panels.close();
        var root = new StackPane(screen.view());
        var scene = new Scene(root, 1366, 820);
        screen.shown();
        screen.visit(found.thing());
        root.applyCss();
        root.layout();
        var focused = scene.getFocusOwner();
        return !screen.trail().names().getValue().isEmpty()
                || office.panels.open.isPresent()
                || office.notices.shown().size() > said
                || focused != null && found.thing().equals("field:" + focused.getId());
    }

    private Screen screen(String place) {
        var kind = Directories.kind(place.substring(place.indexOf('.') + 1));
        if (kind.isPresent()) {
            return office.records(kind.get());
        }
        var type = OfficeContributions.all().stream()
                .filter(Part.Screen.class::isInstance)
                .map(Part.Screen.class::cast)
                .filter(screen -> screen.key().equals(place))
                .findFirst()
                .orElseThrow()
                .type();
        return (Screen) office.get(type);
    }
}
