package org.threeplug.desktop.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.kit.shell.Look;
import org.threeplug.kit.shell.NavigationEntry;
import org.threeplug.kit.shell.ShellModel;
import org.threeplug.plug.Area;
import org.threeplug.plug.PlugFinder;

@Tag("window")
class EverywhereTest {

    private final List<String> visited = new ArrayList<>();

    private final ShellModel shell = new ShellModel(
            List.of(new NavigationEntry("darts.board", "Board", Area.TODAY, "Games", "item", true, Board::new)),
            new Look(Theme.LIGHT, Locale.ENGLISH, 100));

    private final class Board implements Screen {

        private final Parent view = new StackPane();

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public void visit(String thing) {
            visited.add(thing);
        }
    }

    private static PlugFinder.Found found(String title, String place) {
        return new PlugFinder.Found(PlugFinder.Kind.GOODS, title, "about", "item", place, "dart:" + title);
    }

    private static PlugFinder finder(PlugFinder.Found... found) {
        return new PlugFinder() {
            @Override
            public List<Found> find(String words) {
                return List.of(found);
            }
        };
    }

    private static PlugFinder broken() {
        return new PlugFinder() {
            @Override
            public List<Found> known() {
                throw new IllegalStateException("broken");
            }

            @Override
            public List<Found> find(String words) {
                throw new IllegalStateException("broken by " + words);
            }
        };
    }

    @Test
    void aFinderThatFailsCostsItsOwnFindingsAlone() {
        var everywhere = new Everywhere(() -> List.of(broken(), finder(found("red", "darts.board"))), shell);

        assertThat(everywhere.known()).isEmpty();
        assertThat(everywhere.find("x")).extracting(PaletteModel.Entry::title).containsExactly("red");
    }

    @Test
    void whatLiesInAPlaceThatThePersonDoesNotHaveIsNotShown() {
        var everywhere =
                new Everywhere(() -> List.of(finder(found("secret", "darts.safe"), found("red", "darts.board"))), shell);

        assertThat(everywhere.find("x")).extracting(PaletteModel.Entry::title).containsExactly("red");
    }

    @Test
    void whatIsChosenIsShownByItsPlace() {
        var everywhere = new Everywhere(() -> List.of(finder(found("red", "darts.board"))), shell);

        everywhere.find("red").getFirst().run().run();

        assertThat(shell.current().get()).map(NavigationEntry::key).contains("darts.board");
        assertThat(visited).containsExactly("dart:red");
    }

    @Test
    void findersAreMadeOnceAndNotBeforeSomebodyLooks() {
        var made = new ArrayList<String>();
        var everywhere = new Everywhere(
                () -> {
                    made.add("made");
                    return List.of(finder());
                },
                shell);
        assertThat(made).isEmpty();

        everywhere.known();
        everywhere.find("x");

        assertThat(made).containsExactly("made");
    }
}
