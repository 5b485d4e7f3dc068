package org.threeplug.operations.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.threeplug.directories.OwnReports;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.pattern.Picked;
import org.threeplug.measures.Axis;
import org.threeplug.measures.Measures;
import org.threeplug.office.Surface;
import org.threeplug.reports.Report;
import org.threeplug.reports.ReportColumn;
import org.threeplug.reports.ReportView;
import org.threeplug.reports.RunReport;

/// What a report of the shop's own is put together with: above the report itself, which shows at once what comes of it.
final class ReportBuilder extends FlowPane {

    private final TextField name = new TextField();
    private final ReportModel model;
    private final ReportWords words;
    private final Surface surface;
    private final ReportDraft draft;

    /// @param roles by their keys, for whoever may see them
    /// @param about reports whose figures can be taken
    /// @param changed another draft, and what was changed
    /// @param save keeps it
    ReportBuilder(
            ReportDraft draft,
            ReportModel model,
            ReportWords words,
            Surface surface,
            Map<String, String> roles,
            List<Report> about,
            BiConsumer<ReportDraft, String> changed,
            Runnable save) {
        this.draft = draft;
        this.model = model;
        this.words = words;
        this.surface = surface;
        name.setText(draft.name());
        name.setPromptText(surface.text("builder.name"));
        name.setAccessibleText(surface.text("builder.name"));
        name.setId("builder.name");
        getStyleClass().addAll("report-filters", "report-builder");
        getChildren().addAll(
                name,
                choice("about", abouts(about), draft.source(), this::about, base -> changed.accept(now().about(base, model.office()::may), "about")));
        if (draft.source().isEmpty()) {
            getChildren().add(choice(
                    "axis", axes(), draft.axis(), axis -> surface.text("report.by.axis", words.axis(axis)), axis -> changed.accept(now().along(axis), "axis")));
        }
        getChildren().addAll(
                button("measures", Icon.CALCULATE, this::measures, changed),
                choice(
                        "chart",
                        List.of(Report.Chart.values()),
                        draft.chart(),
                        chart -> surface.text("builder.chart." + chart.name()),
                        chart -> changed.accept(now().drawn(chart), "chart")));
        if (!roles.isEmpty()) {
            getChildren().add(button("roles", Icon.PEOPLE, turned -> roles(roles, turned), changed));
        }
        var keep = ActionButton.primary(surface.text("builder.save"), save).icon(Icon.SAVE).key("Ctrl+S");
        keep.setId("builder.save");
        getChildren().addAll(keep, budget());
    }

    /// With the name that stands in its field.
    ReportDraft now() {
        return draft.named(name.getText());
    }

    void askForName() {
        name.requestFocus();
    }

    private static List<Optional<Report>> abouts(List<Report> about) {
        return Stream.concat(Stream.of(Optional.<Report>empty()), about.stream().map(Optional::of)).toList();
    }

    private String about(Optional<Report> base) {
        return base.map(words::name).orElseGet(() -> surface.text("builder.about.sales"));
    }

    /// What it came to, and what it may cost at most.
    private Label budget() {
        var label = new Label();
        label.setId("builder.budget");
        label.getStyleClass().add("quiet");
        model.cost.subscribe(cost -> label.setText(cost.map(each -> surface.text(
                        "builder.budget",
                        each.rows(),
                        surface.formats().number(each.millis()),
                        RunReport.MOST_ROWS,
                        RunReport.MOST_SECONDS / 60))
                .orElse("")));
        return label;
    }

    private List<Axis> axes() {
        return OwnReports.axes().stream()
                .filter(axis -> axis != Axis.CUSTOMER || model.office().may("customers.view"))
                .toList();
    }

    private <T> ComboBox<T> choice(String key, List<T> all, T now, Function<T, String> said, Consumer<T> chosen) {
        var box = new ComboBox<T>(FXCollections.observableArrayList(all));
        box.setConverter(new Picked<>(said));
        box.setValue(now);
        box.setId("builder." + key);
        box.setAccessibleText(surface.text("builder." + key));
        box.valueProperty().subscribe((_, other) -> {
            if (other != null) {
                chosen.accept(other);
            }
        });
        return box;
    }

    private ActionButton button(
            String key, Icon icon, Function<Consumer<ReportDraft>, ContextMenu> menu, BiConsumer<ReportDraft, String> changed) {
        var button = ActionButton.quiet(surface.text("builder." + key), () -> {}).icon(icon);
        button.setId("builder." + key);
        button.setOnAction(_ -> menu.apply(turned -> changed.accept(turned, key)).show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private ContextMenu measures(Consumer<ReportDraft> turned) {
        var menu = new ContextMenu();
        figures().filter(column -> column.right().map(model.office()::may).orElse(true)).forEach(column -> {
            var item = item(words.column(column), draft.figures().contains(column.key()));
            item.setOnAction(_ -> turned.accept(now().turn(column.key())));
            menu.getItems().add(item);
        });
        return menu;
    }

    private Stream<ReportColumn> figures() {
        return draft.source()
                .map(base -> ReportView.figures(base).stream())
                .orElseGet(() -> Measures.all().stream().map(ReportColumn::of));
    }

    private ContextMenu roles(Map<String, String> roles, Consumer<ReportDraft> turned) {
        var menu = new ContextMenu();
        if (draft.roles().isEmpty()) {
            var all = item(surface.text("builder.roles.all"), true);
            all.setDisable(true);
            menu.getItems().add(all);
        }
        roles.forEach((key, role) -> {
            var item = item(role, draft.roles().contains(key));
            item.setOnAction(_ -> turned.accept(now().share(key)));
            menu.getItems().add(item);
        });
        return menu;
    }

    private static MenuItem item(String text, boolean on) {
        var item = new CheckMenuItem(text);
        item.setMnemonicParsing(false);
        item.setSelected(on);
        return item;
    }
}
