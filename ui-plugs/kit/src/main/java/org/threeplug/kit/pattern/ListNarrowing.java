package org.threeplug.kit.pattern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.util.Duration;
import org.threeplug.kit.Icon;
import org.threeplug.words.Texts;

/// What a person narrows a list with: words, chips, and filters with a value. They make the query together, and show one
/// that comes from elsewhere.
final class ListNarrowing {

    private static final Duration TYPING = Duration.millis(180);

    private final TextField search = new TextField();
    private final PauseTransition typing = new PauseTransition(TYPING);
    private final Map<String, ToggleButton> chips = new LinkedHashMap<>();
    private final List<ListFilter> filters = new ArrayList<>();
    private final ListModel<?> model;
    private ListQuery first = ListQuery.ALL;
    private boolean showing;

    ListNarrowing(ListModel<?> model, Texts texts) {
        this.model = model;
        search.setPromptText(texts.text("kit.list.search"));
        search.setAccessibleText(texts.text("kit.list.search"));
        search.setId("list.search");
        search.textProperty().subscribe((_, _) -> {
            if (!showing) {
                typing.playFromStart();
            }
        });
        typing.setOnFinished(_ -> ask());
        search.setOnAction(_ -> ask());
    }

    TextField search() {
        return search;
    }

    ToggleButton chip(String key, String words) {
        var chip = new ToggleButton(words);
        chip.getStyleClass().setAll("toggle-button", "chip");
        chip.setId("chip." + key);
        chip.setAccessibleText(words);
        chip.selectedProperty().subscribe(on -> chip.setGraphic(on ? Icon.CHECK.node() : null));
        chip.setOnAction(_ -> ask());
        chips.put(key, chip);
        return chip;
    }

    void add(ListFilter filter) {
        filters.add(filter);
        filter.onChange(() -> changed(filter));
    }

    /// What the list begins with, and comes back to.
    void begin(ListQuery query) {
        first = query;
        put(query);
        model.begin(query.sort(model.query().get().sort()));
    }

    ListQuery first() {
        return first;
    }

    /// Whether the list is narrowed as it was at first; the order does not count.
    boolean isFirst(ListQuery query) {
        return query.sort(first.sort()).equals(first);
    }

    /// Puts a query into the controls and asks it.
    void show(ListQuery query) {
        put(query);
        model.ask(query);
    }

    private void put(ListQuery query) {
        showing = true;
        search.setText(query.search());
        chips.forEach((key, chip) -> chip.setSelected(query.chips().contains(key)));
        filters.forEach(filter -> filter.show(query));
        showing = false;
    }

    /// Days by name and days one by one stand in each other's place.
    private void changed(ListFilter filter) {
        if (showing) {
            return;
        }
        if (filter.value().isPresent()) {
            showing = true;
            filters.stream().filter(other -> isInstead(filter.key(), other.key())).forEach(other -> other.show(ListQuery.ALL));
            showing = false;
        }
        ask();
    }

    private static boolean isInstead(String one, String other) {
        return one.equals(Days.KEY) ? isDay(other) : isDay(one) && other.equals(Days.KEY);
    }

    private static boolean isDay(String key) {
        return key.equals(Days.FROM) || key.equals(Days.TO);
    }

    private void ask() {
        if (!showing) {
            typing.stop();
            model.ask(query());
        }
    }

    private ListQuery query() {
        var on = chips.entrySet().stream()
                .filter(chip -> chip.getValue().isSelected())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var picked = new TreeMap<>(model.query().get().filters());
        filters.forEach(filter -> {
            picked.remove(filter.key());
            filter.value().ifPresent(value -> picked.put(filter.key(), value));
        });
        return model.query().get().search(search.getText()).chips(on).filters(picked);
    }
}
