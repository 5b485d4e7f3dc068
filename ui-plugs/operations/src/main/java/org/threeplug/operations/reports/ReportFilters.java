package org.threeplug.operations.reports;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.SoughtField;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.office.Surface;
import org.threeplug.operations.reports.ReportNarrowed.Chosen;
import org.threeplug.reports.ReportFilter;
import org.threeplug.reports.SoughtMembers;

/// What a report is narrowed to beside its days: found by a few letters of any of its filters, or picked from what has the most trade, and
/// shown as chips that a touch, Enter or Delete takes off again.
final class ReportFilters extends FlowPane {

    private static final Duration TYPING = Duration.millis(180);

    /// So many of each filter are offered in the menu.
    private static final int OFFERED = 15;

    private static final int FOUND = 6;

    private final PauseTransition typing = new PauseTransition(TYPING);
    private final SoughtField<SoughtMembers.Found> sought;
    private final Label wrong = new Label();
    private final ReportModel model;
    private final ReportWords words;
    private final Surface surface;
    private final ActionButton pick;

    ReportFilters(ReportModel model, ReportWords words, Surface surface) {
        this.model = model;
        this.words = words;
        this.surface = surface;
        sought = new SoughtField<>(surface.text("report.only"), surface.texts(), this::said, this::seek);
        sought.setPromptText(surface.text("report.only"));
        sought.setId("report.only");
        sought.value().subscribe(found -> found.ifPresent(this::add));
        pick = ActionButton.quiet(surface.text("report.filter"), () -> {}).icon(Icon.FILTER);
        pick.setId("report.filter");
        pick.setOnAction(_ -> menu().show(pick, Side.BOTTOM, 0, 0));
        wrong.textProperty().bind(sought.error());
        wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.managedProperty().bind(wrong.visibleProperty());
        wrong.getStyleClass().add("error");
        getStyleClass().addAll("report-filters", "chips");
        model.list.query().subscribe(this::show);
    }

    private void show(ListQuery query) {
        var chips = ReportNarrowed.chosen(query).stream().<Node>map(this::chip).toList();
        getChildren().setAll(pick, sought);
        getChildren().addAll(chips);
        getChildren().add(wrong);
    }

    private Button chip(Chosen chosen) {
        var text = surface.text("report.chip", words.axis(chosen.filter().axis()), said(chosen.filter(), chosen.key(), chosen.said()));
        var chip = new Button(text, Icon.CLOSE.node());
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().setAll("button", "chip", "only");
        chip.setMnemonicParsing(false);
        chip.setId("only." + chosen.filter().key() + "." + chosen.key());
        chip.setAccessibleText(surface.text("report.chip.off", text));
        chip.setOnAction(_ -> remove(chosen));
        chip.addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.DELETE || pressed.getCode() == KeyCode.BACK_SPACE) {
                remove(chosen);
                pressed.consume();
            }
        });
        return chip;
    }

    private void remove(Chosen chosen) {
        model.list.ask(ReportNarrowed.without(model.list.query().get(), chosen));
        sought.requestFocus();
    }

    private void add(SoughtMembers.Found found) {
        sought.value().set(Optional.empty());
        model.list.ask(ReportNarrowed.with(model.list.query().get(), found.filter(), found.key(), found.name()));
    }

    private String said(SoughtMembers.Found found) {
        return surface.text("report.chip", words.axis(found.filter().axis()), said(found.filter(), found.key(), named(found)));
    }

    private static String named(SoughtMembers.Found found) {
        return found.name().isEmpty() ? found.key() : found.name();
    }

    private String said(ReportFilter filter, String key, String name) {
        var word = words.member(filter.axis(), key);
        return word.equals(key) ? name : word;
    }

    private void seek(String typed, Consumer<List<SoughtMembers.Found>> then) {
        typing.setOnFinished(_ -> model.seek(model.report().filters(), typed, FOUND, found -> then.accept(sifted(found, typed))));
        typing.playFromStart();
    }

    /// Words that the program names itself are sifted as a person reads them.
    private List<SoughtMembers.Found> sifted(List<SoughtMembers.Found> found, String typed) {
        var low = typed.toLowerCase(Locale.ROOT);
        return found.stream()
                .filter(one -> !one.filter().axis().isOfWords() || said(one).toLowerCase(Locale.ROOT).contains(low))
                .toList();
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        Arrays.stream(ReportFilter.values())
                .filter(EnumSet.copyOf(model.report().filters())::contains)
                .forEach(filter -> menu.getItems().add(offers(filter)));
        return menu;
    }

    /// Read when somebody looks into it.
    private Menu offers(ReportFilter filter) {
        var offers = new Menu(words.axis(filter.axis()));
        offers.getItems().add(still("report.filter.reading"));
        offers.setOnShowing(_ -> model.seek(Set.of(filter), "", OFFERED, found -> {
            var items = found.stream().<MenuItem>map(this::offer).toList();
            offers.getItems().setAll(items.isEmpty() ? List.of(still("report.filter.nothing")) : items);
        }));
        return offers;
    }

    private MenuItem still(String key) {
        var item = new MenuItem(surface.text(key));
        item.setDisable(true);
        return item;
    }

    private MenuItem offer(SoughtMembers.Found found) {
        var item = new CheckMenuItem(said(found.filter(), found.key(), named(found)));
        item.setMnemonicParsing(false);
        var now = ReportNarrowed.chosen(model.list.query().get()).stream()
                .filter(one -> one.filter() == found.filter() && one.key().equals(found.key()))
                .findFirst();
        item.setSelected(now.isPresent());
        item.setOnAction(_ -> now.ifPresentOrElse(this::remove, () -> add(found)));
        return item;
    }
}
