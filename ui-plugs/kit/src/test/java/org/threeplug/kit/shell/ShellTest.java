package org.threeplug.kit.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Notices;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Theme;
import org.threeplug.kit.Trail;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.PanelHost;
import org.threeplug.kit.control.StatusItem;
import org.threeplug.kit.gallery.Find;
import org.threeplug.kit.gallery.Fx;
import org.threeplug.kit.pattern.CommandPalette;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.plug.Area;
import org.threeplug.words.Texts;


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
    void anAnswerThatComesLateLeavesTheChosenRowChosen() {
        var answers = new ArrayList<Runnable>();
        var later = new Work() {
            @Override
            public <T> void run(Supplier<? extends T> job, Consumer<? super T> answer) {
                answers.add(() -> answer.accept(job.get()));
            }

            @Override
            public Work inOrder() {
                return this;
            }
        };
        var ran = new ArrayList<String>();
        Fx.on(() -> {
            var known = List.of(entry("Milk round", ran), entry("Milk run", ran));
            var model = new PaletteModel(
                    known, List.of(entry("Milk", ran)), _ -> List.of(entry("Milk", ran)), later);
            var palette = new CommandPalette(model, Texts.kit(Locale.ENGLISH), () -> {});
            var stage = shown(palette);
            var words = Find.id(palette, "palette.words", TextField.class);
            words.setText("milk");
            Find.press(words, "Down");
            answers.forEach(Runnable::run);
            Find.press(words, "Enter");
            words.setText("nothing at all");
            Find.press(words, "Down");
            Find.press(words, "Up");
            Find.press(words, "Enter");
            stage.close();
            return true;
        });
        assertThat(ran).containsExactly("Milk run");
    }

    private static PaletteModel.Entry entry(String title, List<String> ran) {
        return new PaletteModel.Entry(title, "Goods", "item", "", () -> ran.add(title));
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
    void aPinAloneAndEnterSignInWhoeverHasItAndEscTakesAChosenNameBack() {
        var crew = new FakeCrew(true);
        var prompts = Fx.on(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            var secret = Find.id(view, "sign-in.secret", TextField.class);
            assertThat(secret.isFocused()).isTrue();
            type(secret, "1234");
            Find.id(view, "person.2", ToggleButton.class).fire();
            type(secret, "5678");
            Find.press(secret, "Esc");
            type(secret, "9012");
            stage.close();
            return secret.getText();
        });
        assertThat(prompts).isEmpty();
        assertThat(crew.tried).containsExactly("whoever:1234", "2:5678", "whoever:9012");
    }

    @Test
    void whereAPinIsNotEnoughTheFirstPersonIsChosen() {
        var crew = new FakeCrew(false);
        Fx.run(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            type(Find.id(view, "sign-in.secret", TextField.class), "1234");
            stage.close();
        });
        assertThat(crew.tried).containsExactly("1:1234");
    }

    private static void type(TextField secret, String typed) {
        secret.setText(typed);
        Find.press(secret, "Enter");
    }

    @Test
    void aSignInThatChecksSaysSoAndTakesNoKeysUntilItHasAnswered() {
        var crew = new FakeCrew(true);
        var seen = Fx.on(() -> {
            var view = new SignInView(crew, Texts.kit(Locale.ENGLISH));
            var stage = shown(view);
            var secret = Find.id(view, "sign-in.secret", TextField.class);
            var heard = new ArrayList<String>();
            view.addEventHandler(KeyEvent.ANY, key -> heard.add(key.getCharacter()));
            crew.checking.set(true);
            var busy = words(view);
            secret.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "7", "", KeyCode.UNDEFINED, false, false, false, false));
            Find.press(secret, "Enter");
            var meanwhile = List.of(secret.getText(), crew.tried.size(), heard.size());
            crew.checking.set(false);
            crew.outcome.set("The program has run out of memory.");
            secret.setText("7319");
            var button = (Button) view.lookup(".primary");
            var after = List.of(words(view), button.isDisabled());
            stage.close();
            return List.of(busy, meanwhile, after);
        });
        assertThat(seen)
                .isEqualTo(List.of("Signing in …", List.of("", 0, 0), List.of("Sign in", false)));
    }

    private static String words(Parent view) {
        return ((Button) view.lookup(".primary")).getAccessibleText();
    }

    @Test
    void anItemOfTheListLeadsToWhereItIsSettled() {
        var model = model(Optional.empty());
        model.status().add(new StatusItem("clock", Icon.CLOCK, StatusItem.State.DANGER, "Jumped", "It jumped.", "Accept it.")
                .withDoor("till", "Accept the clock"));
        model.status().add(new StatusItem("disk", Icon.DISK, StatusItem.State.DANGER, "Full", "It is full.", "Make room.")
                .withDoor("nowhere", "Make room"));
        var led = inWindow(model, Locale.ENGLISH, view -> {
            model.open("items");
            var chip = Find.id(view, "status.chip", Button.class);
            var words = chip.getText();
            chip.fire();
            boolean nowhere = listed("status.door.disk").isPresent();
            listed("status.door.clock").map(Button.class::cast).orElseThrow().fire();
            return List.of(words, nowhere, model.current().get().orElseThrow().key());
        });
        assertThat(led).isEqualTo(List.of("Jumped and 1 more", false, "till"));
    }

    @Test
    void whatOnlyOthersMaySettleIsASignWithoutAWord() {
        var model = model(Optional.empty());
        model.status().add(new StatusItem("sheet", Icon.NOTE, StatusItem.State.CAUTION, "Recovery sheet", "Never printed.", "Print it.")
                .withDoor("nowhere", "Print it"));
        model.status().add(new StatusItem("disk", Icon.DISK, StatusItem.State.OK, "Disk", "Fine.", ""));
        var chip = inWindow(model, Locale.ENGLISH, view -> {
            var button = Find.id(view, "status.chip", Button.class);
            return List.of(button.getText(), button.getAccessibleText(), button.getStyleClass().contains("caution"));
        });
        assertThat(chip).isEqualTo(List.of("", "Recovery sheet", true));
    }

    private static Optional<Node> listed(String id) {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    @Test
    void whatTheBarOpensIsReadableOnItsOwnGround() {
        var model = model(Optional.empty());
        model.status().add(new StatusItem("disk", Icon.DISK, StatusItem.State.OK, "Disk", "Fine.", ""));
        var colours = inWindow(model, Locale.ENGLISH, view -> {
            Find.id(view, "status.chip", Button.class).fire();
            Find.id(view, "shell.look", Button.class).fire();
            var found = Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                    .map(label -> ((Label) label).getTextFill().toString())
                    .collect(Collectors.toSet());
            List.copyOf(Window.getWindows()).stream().filter(PopupWindow.class::isInstance).forEach(Window::hide);
            return found;
        });
        assertThat(colours).containsExactly("0x0c2330ff");
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

    private ShellModel model(Optional<String> unsaved) {
        return new ShellModel(
                List.of(
                        new NavigationEntry("items", "Items", Area.GOODS, "Stock", "item", false, () -> new Place("items", Optional.empty())),
                        new NavigationEntry("till", "Till", Area.TILL, "Sell", "sell", true, () -> new Place("till", unsaved))),
                new Look(Theme.LIGHT, Locale.ENGLISH, 100));
    }

    private static <T> T inWindow(ShellModel model, Locale locale, Function<ShellView, T> work) {
        return Fx.on(() -> {
            var texts = Texts.kit(locale);
            model.look().set(model.look().get().language(locale));
            var view = new ShellView(
                    model,
                    new ShellActions(() -> {}, () -> {}, List::of, _ -> List.of(), List.of()),
                    new PanelHost(texts),
                    texts,
                    Work.onTheSpot(),
                    InstantSource.fixed(Instant.EPOCH));
            model.openHome();
            var stage = shown(view);
            try {
                return work.apply(view);
            } finally {
                stage.close();
            }
        });
    }

    private static Stage shown(Parent view) {
        var stage = new Stage();
        stage.setScene(new Scene(view, 1400, 800));
        stage.show();
        view.applyCss();
        view.layout();
        return stage;
    }
}
