package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.threeplug.kit.shell.ShellWindow.inWindow;
import static org.threeplug.kit.shell.ShellWindow.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Parent;
import javafx.scene.layout.VBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.function.Consumer;
import org.threeplug.kit.Trail;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.gallery.Find;
import org.threeplug.plug.Area;

class ShellTest {

    private final List<String> told = new ArrayList<>();

    /// Writes down what the shell does to it.
    private class Place implements Screen {

        private final String name;
        private final Optional<String> unsaved;

        Place(String name, Optional<String> unsaved) {
            this.name = name;
            this.unsaved = unsaved;
            told.add("made " + name);
        }

        @Override
        public Parent view() {
            return new VBox(new TextField(name));
        }

        @Override
        public void shown() {
            told.add("shown " + name);
        }

        @Override
        public void hidden() {
            told.add("hidden " + name);
        }

        @Override
        public KeyMap keys() {
            return KeyMap.of().on("F8", "Cash", () -> told.add("F8 in " + name));
        }

        @Override
        public Optional<String> unsaved() {
            return unsaved;
        }
    }

    @Test
    void theFirstHomeOpensAndOnlyWhatIsOpenedIsMade() {
        var model = model(Optional.empty());
        model.openHome();
        model.open("items");
        model.open("till");
        model.open("nowhere");
        assertThat(told)
                .containsExactly(
                        "made till", "shown till", "hidden till", "made items", "shown items", "hidden items", "shown till");
    }

    @Test
    void screensThatWereLeftBeforeTheLastAreMadeAnewButNotTheHomeNorWhatIsBusyOrUnsaved() {
        var model = manyPlaces();
        List.of("till", "import", "a", "b", "a", "c", "d", "till", "import", "d", "a").forEach(model::open);
        assertThat(made()).containsExactly("till", "import", "a", "b", "c", "d", "a");
    }

    @Test
    void behindALockOnlyWhatIsInViewAndTheHomeAndWhatIsBusyStay() {
        var model = manyPlaces();
        List.of("till", "import", "a", "b").forEach(model::open);
        model.rest();
        List.of("till", "import", "b", "a").forEach(model::open);
        assertThat(made()).containsExactly("till", "import", "a", "b", "a");
    }

    private List<String> made() {
        return told.stream()
                .filter(word -> word.startsWith("made "))
                .map(word -> word.substring(5))
                .toList();
    }

    private ShellModel manyPlaces() {
        return new ShellModel(
                List.of(
                        place("till", true, false),
                        place("import", false, true),
                        place("a", false, false),
                        place("b", false, false),
                        place("c", false, false),
                        place("d", false, false)),
                new Look(Theme.LIGHT, Locale.ENGLISH, 100));
    }

    private NavigationEntry place(String key, boolean home, boolean busy) {
        return new NavigationEntry(key, key, Area.SALES, "Sell", "sell", home, () -> new Place(key, Optional.empty()) {
            @Override
            public boolean isBusy() {
                return busy;
            }
        });
    }

    @Test
    void theBarStaysInAWindowThatIsTooSmallForItsScreen() {
        var model = new ShellModel(
                List.of(new NavigationEntry("till", "Till", Area.TILL, "Sell", "sell", true, () -> new Place("till", Optional.empty()) {
                    @Override
                    public Parent view() {
                        var tall = new VBox(new TextField("till"));
                        tall.setMinSize(3000, 3000);
                        return tall;
                    }
                })),
                new Look(Theme.LIGHT, Locale.ENGLISH, 100));
        var bar = inWindow(model, Locale.ENGLISH, view -> {
            var bounds = view.lookup(".top-bar").localToScene(view.lookup(".top-bar").getBoundsInLocal());
            return List.of(bounds.getMinY(), bounds.getMaxX() <= view.getScene().getWidth());
        });
        assertThat(bar).isEqualTo(List.of(0.0, true));
    }

    @Test
    void f11FillsTheScreenWhereTheScreenHasNoUseForIt() {
        var full = inWindow(model(Optional.empty()), Locale.ENGLISH, view -> {
            var stage = (Stage) view.getScene().getWindow();
            Find.press(view.lookup(".text-field"), "F11");
            boolean on = stage.isFullScreen();
            Find.press(view.lookup(".text-field"), "F11");
            return List.of(on, stage.isFullScreen());
        });
        assertThat(full).isEqualTo(List.of(true, false));
    }

    @Test
    void unsavedWorkIsLeftOnlyWhenThePersonAgrees() {
        var model = model(Optional.of("Price of Milk"));
        var leave = new ArrayList<Runnable>();
        model.guard((lost, go) -> {
            told.add("asked about " + lost);
            leave.add(go);
        });
        model.open("till");
        model.open("items");
        assertThat(model.current().get().map(NavigationEntry::key)).contains("till");
        leave.getFirst().run();
        assertThat(model.current().get().map(NavigationEntry::key)).contains("items");
        assertThat(told).contains("asked about Price of Milk");
    }

    @Test
    void theScaleStaysBetweenEightyAndTwoHundred() {
        var look = new Look(Theme.LIGHT, Locale.ENGLISH, 100);
        assertThat(List.of(look.scale(10).scale(), look.scale(500).scale(), look.scale(125).scale()))
                .containsExactly(80, 200, 125);
    }

    @Test
    void keysReachTheScreenAndCtrlKFindsPlaces() {
        var model = model(Optional.empty());
        var focus = inWindow(model, Locale.ENGLISH, view -> {
            var field = view.lookup(".text-field");
            Find.press(field, "F8");
            Find.press(field, "Ctrl+K");
            var words = Find.id(view, "palette.words", TextField.class);
            words.setText("items");
            Find.press(words, "Enter");
            return model.current().get().map(NavigationEntry::key).orElse("");
        });
        assertThat(focus).isEqualTo("items");
        assertThat(told).contains("F8 in till", "shown items");
    }

    @Test
    void whatTheTillDoesByKeysIsFoundFromAnywhereAndDoneInTheTill() {
        var model = model(Optional.empty());
        inWindow(model, Locale.ENGLISH, view -> {
            model.open("items");
            Find.press(view.lookup(".text-field"), "Ctrl+K");
            var words = Find.id(view, "palette.words", TextField.class);
            words.setText("cash till");
            Find.press(words, "Enter");
            return true;
        });
        assertThat(model.current().get().map(NavigationEntry::key)).contains("till");
        assertThat(told).endsWith("shown till", "F8 in till");
        assertThat(model.recent()).hasSize(1);
    }

    @Test
    void whatOnlyThePageInViewDoesIsDoneThereAndNotRemembered() {
        var model = model(Optional.empty());
        inWindow(model, Locale.ENGLISH, view -> {
            model.open("items");
            Find.press(view.lookup(".text-field"), "Ctrl+K");
            var words = Find.id(view, "palette.words", TextField.class);
            words.setText("cash items");
            Find.press(words, "Enter");
            return true;
        });
        assertThat(told).endsWith("F8 in items");
        assertThat(model.recent()).isEmpty();
    }

    @Test
    void ctrlKWorksOverAPanelAndNotOverAQuestion() {
        var model = model(Optional.empty());
        var found = inWindow(model, Locale.ENGLISH, view -> {
            var field = view.lookup(".text-field");
            Find.press(field, "F1");
            Find.press(view.lookup(".side-panel"), "Ctrl+K");
            boolean over = view.lookup(".palette") != null;
            Find.press(Find.id(view, "palette.words", TextField.class), "Esc");
            model.guard((lost, go) -> {});
            ((PanelHost) view.lookup(".work").getParent()).ask("Sure?", List.of("x"), "Do it", () -> {});
            Find.press(view.lookup(".side-panel"), "Ctrl+K");
            return List.of(over, view.lookup(".palette") != null);
        });
        assertThat(found).isEqualTo(List.of(true, false));
    }

    @Test
    void arabicMirrorsTheWindow() {
        var model = model(Optional.empty());
        var orientation = inWindow(model, Locale.of("ar"), view -> {
            model.open("items");
            view.layout();
            var navigation = view.lookup(".navigation");
            return List.of(
                    view.getEffectiveNodeOrientation(),
                    navigation.localToScene(navigation.getBoundsInLocal()).getMaxX() > 1000);
        });
        assertThat(orientation).isEqualTo(List.of(NodeOrientation.RIGHT_TO_LEFT, true));
    }

    @Test
    void aStoppedWindowLeavesTheScreenToTheNextOne() {
        var model = model(Optional.empty());
        inWindow(model, Locale.ENGLISH, view -> {
            view.stop();
            model.open("items");
            return true;
        });
        var field = inWindow(model, Locale.ENGLISH, view -> ((TextField) view.lookup(".text-field")).getText());
        assertThat(field).isEqualTo("till");
    }

    /// A screen of pages, each named after its depth.
    private final class Deep implements Screen, Trail {

        private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(List.of());
        private Optional<String> typed = Optional.empty();
        private int left;

        void open(int depth) {
            names.set(IntStream.rangeClosed(1, depth).mapToObj(page -> "page " + page).toList());
        }

        @Override
        public Parent view() {
            return new VBox(new TextField("deep"));
        }

        @Override
        public Trail trail() {
            return this;
        }

        @Override
        public ReadOnlyObjectProperty<List<String>> names() {
            return names.getReadOnlyProperty();
        }

        @Override
        public Optional<String> unsaved() {
            return typed;
        }

        @Override
        public Optional<String> unsaved(int depth) {
            return typed;
        }

        @Override
        public void abandon() {
            typed = Optional.empty();
            told.add("abandoned");
        }

        @Override
        public void backTo(int depth) {
            left = names.get().size() - depth;
            typed = Optional.empty();
            open(depth);
        }

        @Override
        public void visit(String thing) {
            names.set(Stream.concat(names.get().stream(), Stream.of(thing)).toList());
        }

        @Override
        public boolean stepBack() {
            backTo(names.get().size() - 1);
            return true;
        }

        @Override
        public boolean forward() {
            boolean was = left > 0;
            if (was) {
                left--;
                open(names.get().size() + 1);
            }
            return was;
        }

        @Override
        public void forget() {
            left = 0;
        }
    }

    private ShellModel twoPlaces(Deep deep) {
        return new ShellModel(
                List.of(
                        new NavigationEntry("deep", "Deep", Area.STOCK, "Stock", "item", true, () -> deep),
                        new NavigationEntry("till", "Till", Area.TILL, "Sell", "sell", false, () -> new Place("till", Optional.empty()))),
                new Look(Theme.LIGHT, Locale.ENGLISH, 100));
    }

    @Test
    void breadcrumbsAndThePresentPlaceLeadBack() {
        var deep = new Deep();
        var model = twoPlaces(deep);
        var depths = inWindow(model, Locale.ENGLISH, view -> {
            deep.open(3);
            Find.id(view, "crumb.1", Hyperlink.class).fire();
            int one = deep.names().get().size();
            deep.open(3);
            Find.id(view, "place.deep", ToggleButton.class).fire();
            return List.of(one, deep.names().get().size());
        });
        assertThat(depths).containsExactly(1, 0);
    }

    @Test
    void altAndTheArrowsGoWhereOneWasBefore() {
        var deep = new Deep();
        var model = twoPlaces(deep);
        var where = inWindow(model, Locale.ENGLISH, view -> {
            var stops = new ArrayList<String>();
            Consumer<String> press = keys -> {
                Find.press(view.lookup(".text-field"), keys);
                stops.add(model.current().get().orElseThrow().key() + deep.names().get().size());
            };
            deep.open(1);
            model.open("till");
            press.accept("Alt+Left");
            press.accept("Alt+Left");
            press.accept("Alt+Left");
            press.accept("Alt+Right");
            press.accept("Alt+Right");
            press.accept("Alt+Right");
            return stops;
        });
        assertThat(where).containsExactly("deep1", "deep0", "deep0", "deep1", "till1", "till1");
    }

    @Test
    void whoLeavesWithoutSavingDoesNotFindItTypedWhenTheyComeBack() {
        var deep = new Deep();
        var model = twoPlaces(deep);
        model.guard((_, leave) -> leave.run());
        model.openHome();
        deep.typed = Optional.of("Price of Milk");
        model.open("till");
        assertThat(told).contains("abandoned");
        assertThat(deep.unsaved()).isEmpty();
    }

    @Test
    void whatIsFoundElsewhereLiesOnTheStartOfItsPlaceAndBackLeadsToWhereOneWas() {
        var deep = new Deep();
        var model = twoPlaces(deep);
        model.openHome();
        deep.open(2);
        model.open("till");
        model.open("deep", "milk");
        assertThat(deep.names().get()).containsExactly("milk");
        model.back();
        assertThat(model.current().get()).map(NavigationEntry::key).contains("till");
    }

    @Test
    void thePaletteThrowsNothingWhateverIsTyped() {
        var faults = new ArrayList<Throwable>();
        inWindow(model(Optional.empty()), Locale.ENGLISH, view -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault));
            Find.press(view.lookup(".text-field"), "Ctrl+K");
            var words = Find.id(view, "palette.words", TextField.class);
            for (var typed : List.of("i", "items", "okafor", "", "#1", ">", "zzz", "items zzz", "till", "")) {
                words.setText(typed);
                Find.press(words, "Down");
                Find.press(words, "Up");
            }
            words.setText("zzz");
            Find.press(words, "Enter");
            return true;
        });
        assertThat(faults).isEmpty();
    }

    private ShellModel model(Optional<String> unsaved) {
        return new ShellModel(
                List.of(
                        new NavigationEntry("items", "Items", Area.GOODS, "Stock", "item", false, () -> new Place("items", Optional.empty())),
                        new NavigationEntry("till", "Till", Area.TILL, "Sell", "sell", true, () -> new Place("till", unsaved))),
                new Look(Theme.LIGHT, Locale.ENGLISH, 100));
    }
}
