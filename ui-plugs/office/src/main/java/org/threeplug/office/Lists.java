package org.threeplug.office;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.threeplug.kit.Icon;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.DayField;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.kit.pattern.ListQuery;

/// What office lists have in common beyond the kit's list.
public final class Lists {

    private Lists() {}

    /// An empty list says why: there is nothing yet, or nothing matches what was asked for.
    public static <T> void empty(
            ListPattern<T> list,
            ListModel<T> model,
            Supplier<EmptyState> nothingYet,
            Surface surface) {
        Runnable choose = () -> list.empty(model.query().get().isAll() ? nothingYet.get() : nothing(list, model.query().get(), surface));
        choose.run();
        model.rows().subscribe(choose);
        model.query().subscribe(_ -> choose.run());
    }

    /// Where days narrow the list, all of them are one press away.
    private static <T> EmptyState nothing(ListPattern<T> list, ListQuery query, Surface surface) {
        var everyDay = query.filter("days", Optional.empty())
                .filter("from", Optional.empty())
                .filter("to", Optional.empty());
        var all = everyDay.equals(query)
                ? new ActionButton[0]
                : new ActionButton[] {
                    ActionButton.secondary(surface.text("office.every-day"), () -> list.narrow(everyDay))
                };
        return new EmptyState(
                Icon.SEARCH, surface.text("office.nothing-found"), surface.text("office.nothing-found.how"), all);
    }

    /// A second line of tools: filters at the start, actions at the end.
    public static HBox tools(Node[] filters, Node... actions) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(filters);
        bar.getChildren().add(space);
        bar.getChildren().addAll(actions);
        bar.getStyleClass().add("tools");
        return bar;
    }

    /// Puts a line of tools under the list's own.
    public static void addTools(ListPattern<?> list, HBox tools) {
        list.getChildren().add(1, tools);
    }

    public static DatePicker day(Surface surface, String key, ObjectProperty<Optional<LocalDate>> value) {
        return new DayField(surface.text(key), surface.texts()).tellingBelow().over(value);
    }
}
