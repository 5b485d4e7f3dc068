package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.plug.Area;

/// A plug was switched off or on: its places go and come, and everything else stays as it is.
final class ReplacedPlacesTest {

    private final List<String> made = new ArrayList<>();
    private final ShellModel model = new ShellModel(
            List.of(place("operations.till", Area.TILL, true), place("operations.stock", Area.STOCK, false), place("raffle.board", Area.TODAY, false)),
            new Look(Theme.LIGHT, Locale.ENGLISH, 100));

    private final class Board implements Screen {

        @Override
        public Parent view() {
            return new Group();
        }
    }

    private NavigationEntry place(String key, Area area, boolean home) {
        return new NavigationEntry(key, key, area, "", "sell", home, () -> {
            made.add(key.toLowerCase(Locale.ROOT));
            return new Board();
        });
    }

    private List<NavigationEntry> without(String key) {
        return model.places().stream().filter(entry -> !entry.key().equals(key)).toList();
    }

    @Test
    void whoStandsElsewhereStaysThereWithTheSameScreen() {
        model.openHome();
        model.open("raffle.board");
        model.turnPin();
        model.open("operations.stock");
        var stock = model.screen().orElseThrow();

        model.replace(without("raffle.board"));

        assertThat(model.screen()).containsSame(stock);
        assertThat(model.shelf().pinned()).isEmpty();
        assertThat(model.shelf().areas()).containsExactly(Area.TILL, Area.STOCK);
        assertThat(model.isOpen("raffle.board")).isFalse();
        model.back();
        assertThat(model.current().get()).map(NavigationEntry::key).hasValue("operations.till");
    }

    @Test
    void whoStandsInAPlaceThatIsGoneComesToWhereTheyBegan() {
        model.openHome();
        var till = model.screen().orElseThrow();
        model.open("raffle.board");

        model.replace(without("raffle.board"));

        assertThat(model.current().get()).map(NavigationEntry::key).hasValue("operations.till");
        assertThat(model.screen()).as("the till was never left").containsSame(till);
    }

    @Test
    void aPlaceThatComesBackIsMadeAnew() {
        model.openHome();
        model.open("raffle.board");
        model.replace(without("raffle.board"));
        var back = new ArrayList<>(model.places());
        back.add(place("raffle.board", Area.TODAY, false));
        model.replace(back);
        model.open("raffle.board");
        assertThat(made).containsExactly("operations.till", "raffle.board", "raffle.board");
    }
}
