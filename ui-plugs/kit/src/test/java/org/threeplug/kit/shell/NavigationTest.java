package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.kit.shell.ShellWindow.inWindow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.kit.gallery.Find;
import org.threeplug.plug.Area;

class NavigationTest {

    private static NavigationEntry plain(String key, Area area) {
        return new NavigationEntry(key, key, area, "Group", "item", area == Area.TILL, () -> new Screen() {
            @Override
            public Parent view() {
                return new VBox(new TextField(key));
            }
        });
    }

    private static ShellModel wholeShop(PlaceMemory memory) {
        return new ShellModel(
                List.of(
                        plain("till", Area.TILL),
                        plain("history", Area.SALES),
                        plain("items", Area.GOODS),
                        plain("brands", Area.GOODS),
                        plain("users", Area.TEAM)),
                new Look(Theme.LIGHT, Locale.ENGLISH, 100),
                new Notices(),
                memory);
    }

    @Test
    void ctrlAndAFigureGoToAnAreaAndThereToWhereOneWasLast() {
        var model = wholeShop(PlaceMemory.NONE);
        var went = inWindow(model, Locale.ENGLISH, view -> {
            var stops = new ArrayList<String>();
            for (var keys : List.of("Ctrl+4", "Ctrl+7", "Ctrl+4", "Ctrl+2", "Ctrl+1")) {
                if (keys.equals("Ctrl+7")) {
                    model.open("brands");
                }
                Find.press(view.lookup(".text-field"), keys);
                stops.add(model.current().get().orElseThrow().key());
            }
            return stops;
        });
        assertThat(went).containsExactly("items", "users", "brands", "brands", "till");
    }

    @Test
    void theTillHasTheWholeWindowAndTheMenuShowsTheWayOut() {
        var model = wholeShop(PlaceMemory.NONE);
        var seen = inWindow(model, Locale.ENGLISH, view -> {
            var rail = view.lookup(".navigation");
            var crumbs = view.lookup(".crumbs");
            var at = new ArrayList<List<Boolean>>();
            Runnable look = () -> at.add(List.of(rail.isVisible(), crumbs.isVisible()));
            look.run();
            Find.id(view, "shell.menu", Button.class).fire();
            look.run();
            Find.id(view, "area.sales", ToggleButton.class).fire();
            look.run();
            model.open("till");
            look.run();
            return at;
        });
        assertThat(seen)
                .containsExactly(List.of(false, false), List.of(true, false), List.of(true, true), List.of(false, false));
    }

    @Test
    void theMenuLaysThePlacesOverTheTillAndEscPutsThemAway() {
        var model = wholeShop(PlaceMemory.NONE);
        var seen = inWindow(model, Locale.ENGLISH, view -> {
            var field = view.lookup(".text-field");
            double before = view.lookup(".text-field").getLayoutBounds().getWidth();
            Find.id(view, "shell.menu", Button.class).fire();
            view.layout();
            var over = List.of(view.lookup(".navigation").isVisible(), field.getLayoutBounds().getWidth() == before);
            Find.press(field, "Esc");
            return List.of(over, view.lookup(".navigation") == null || view.lookup(".navigation").isVisible());
        });
        assertThat(seen).isEqualTo(List.of(List.of(true, true), false));
    }

    @Test
    void aPinAndWhereOneWasLatelyAreThereAtTheNextSignInAndWhatIsGoneIsNot() {
        var kept = new ArrayList<List<String>>(List.of(List.of("gone", "users"), List.of("gone")));
        var memory = new PlaceMemory() {
            @Override
            public List<String> pinned() {
                return kept.get(0);
            }

            @Override
            public List<String> recent() {
                return kept.get(1);
            }

            @Override
            public void keep(List<String> pinned, List<String> recent) {
                kept.set(0, pinned);
                kept.set(1, recent);
            }
        };
        var model = wholeShop(memory);
        List.of("history", "items", "till").forEach(model::open);
        model.turnPin();
        model.open("items");
        model.turnPin();
        model.turnPin();
        assertThat(kept).containsExactly(List.of("users", "till"), List.of("items", "history"));
        var next = wholeShop(memory);
        assertThat(next.shelf().pinned()).map(NavigationEntry::key).containsExactly("users", "till");
    }

    @Test
    void aPlaceIsPinnedByKeyboardAndTheStarShowsIt() {
        var model = wholeShop(PlaceMemory.NONE);
        var stars = inWindow(model, Locale.ENGLISH, view -> {
            model.open("items");
            var star = Find.id(view, "shell.pin", ToggleButton.class);
            var shown = new ArrayList<Boolean>();
            for (var words : List.of("pin this", "unpin this")) {
                Find.press(view.lookup(".text-field"), "Ctrl+K");
                var field = Find.id(view, "palette.words", TextField.class);
                field.setText(words);
                Find.press(field, "Enter");
                shown.add(star.isSelected());
            }
            return shown;
        });
        assertThat(stars).containsExactly(true, false);
    }

    @Test
    void pinnedPlacesOfOtherAreasStandAboveThoseOfTheAreaAndNothingStandsTwice() {
        var model = wholeShop(PlaceMemory.NONE);
        var shown = inWindow(model, Locale.ENGLISH, view -> {
            model.open("users");
            model.turnPin();
            model.open("history");
            model.open("items");
            return view.lookup(".places").lookupAll(".place").stream().map(Node::getId).toList();
        });
        assertThat(shown).containsExactly("place.users", "place.history", "place.items", "place.brands");
    }
}
