package org.threeplug.kit.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeplug.kit.Icon;
import org.threeplug.kit.Screen;
import org.threeplug.kit.Work;
import org.threeplug.kit.control.Paragraph;
import org.threeplug.kit.pattern.PaletteModel;
import org.threeplug.kit.pattern.PaletteModel.Entry;
import org.threeplug.kit.pattern.PaletteModel.Kind;
import org.threeplug.words.Texts;

/// Everything that can be set up, on one page: the places of the area as cards, and a search over them and over each setting.
public final class SetUpScreen implements Screen {

    private final TextField words = new TextField();
    private final VBox shown = new VBox();
    private final List<NavigationEntry> places;
    private final Ways ways;
    private final Texts texts;
    private final PaletteModel found;
    private final VBox view;

    /// @param go opens a place
    /// @param settings what can be set, each leading to where that is done
    public record Ways(Consumer<String> go, Supplier<List<Entry>> settings) {}

    /// @param places of the area, this page not among them
    public SetUpScreen(List<NavigationEntry> places, Ways ways, Texts texts, Work work) {
        this.places = List.copyOf(places);
        this.ways = ways;
        this.texts = texts;
        var settings = ways.settings().get().stream().filter(entry -> entry.kind() == Kind.SETTING);
        var known = Stream.concat(places.stream().map(this::entry), settings).toList();
        found = new PaletteModel(known, _ -> List.of(), work);
        words.setId("set-up.words");
        words.setPromptText(texts.text("kit.set-up.search"));
        words.setAccessibleText(texts.text("kit.set-up.search"));
        words.textProperty().subscribe(typed -> {
            found.type(typed);
            show();
        });
        words.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        found.found().addListener((ListChangeListener<Entry>) _ -> show());
        show();
        shown.getStyleClass().add("gap-16");
        var scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(texts.text("kit.set-up"));
        scroll.getStyleClass().add("bare");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view = new VBox(words, scroll);
        view.getStyleClass().add("set-up");
    }

    private Entry entry(NavigationEntry place) {
        return new Entry(place.title(), place.group(), place.icon(), "", () -> ways.go().accept(place.key()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(words);
    }

    /// Enter goes to the first that was found, Esc shows everything again.
    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && !words.getText().isBlank() && !found.found().isEmpty()) {
            key.consume();
            found.found().getFirst().run().run();
        } else if (key.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            key.consume();
            words.clear();
        }
    }

    private void show() {
        shown.getChildren().setAll(words.getText().isBlank() ? all() : hits());
    }

    private List<Node> all() {
        return grouped(
                places.stream().map(NavigationEntry::group).distinct().toList(),
                group -> places.stream().filter(place -> place.group().equals(group)).map(this::entry));
    }

    private List<Node> hits() {
        return found.found().isEmpty()
                ? List.of(new Paragraph(texts.text("kit.set-up.nothing"), "muted"))
                : grouped(List.of(texts.text("kit.set-up.found")), _ -> found.found().stream());
    }

    private static List<Node> grouped(List<String> groups, Function<String, Stream<Entry>> entries) {
        return groups.stream()
                .<Node>map(group -> {
                    var heading = new Label(group);
                    heading.getStyleClass().addAll("strong", "t-16");
                    var cards = new FlowPane();
                    cards.getStyleClass().add("cards");
                    entries.apply(group).map(SetUpScreen::card).forEach(cards.getChildren()::add);
                    var part = new VBox(heading, cards);
                    part.getStyleClass().add("gap-8");
                    return part;
                })
                .toList();
    }

    private static Button card(Entry entry) {
        var title = new Paragraph(entry.title(), "strong");
        var about = new Paragraph(entry.group(), "muted", "t-12");
        var body = new VBox(Icon.named(entry.icon()), title);
        if (!entry.group().isEmpty() && entry.kind() == Kind.SETTING) {
            body.getChildren().add(about);
        }
        body.getStyleClass().add("gap-4");
        var card = new Button("", body);
        card.getStyleClass().setAll("set-up-card");
        card.setMnemonicParsing(false);
        card.setAccessibleText(entry.title());
        card.setOnAction(_ -> entry.run().run());
        return card;
    }
}
