package org.threeplug.operations.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.operations.office.Page;
import org.threeplug.operations.office.Surface;
import org.threeplug.tax.TaxClass;

final class TaxListPage implements Page {

    private final TaxModel model;
    private final Surface surface;
    private final ListPattern<TaxClass> list;
    private final Runnable form;

    /// @param form shows the form, which the model has filled
    TaxListPage(TaxModel model, Surface surface, Runnable form) {
        this.model = model;
        this.surface = surface;
        this.form = form;
        List<Column<TaxClass>> columns = List.of(
                Column.words("key", surface.text("tax.key"), TaxClass::key),
                Column.<TaxClass>words("name", surface.text("tax.name"), TaxClass::name).share(4),
                Column.amount("rate", surface.text("tax.rate"), tax -> surface.formats().percent(tax.rate())),
                Column.words("letter", surface.text("tax.letter"), TaxClass::letter));
        list = new ListPattern<>(surface.text("taxes"), model.list, columns, surface.texts())
                .empty(new EmptyState(Icon.TAX, surface.text("taxes.empty"), surface.text("taxes.empty.how")));
        if (model.mayEdit()) {
            list.onOpen(this::edit).onNew(surface.text("tax.new"), this::create);
        }
    }

    private void create() {
        model.create();
        form.run();
    }

    private void edit(TaxClass tax) {
        model.open(tax);
        form.run();
    }

    @Override
    public ObservableValue<String> crumb() {
        return new ReadOnlyStringWrapper(surface.text("taxes"));
    }

    @Override
    public Parent view() {
        return list;
    }

    @Override
    public void shown() {
        model.list.refresh();
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", surface.text("office.refresh"), model.list::refresh);
        return model.mayEdit()
                ? keys.on("F2", surface.text("office.edit"), () ->
                                list.selection().stream().findFirst().ifPresent(this::edit))
                        .on("Shortcut+N", surface.text("tax.new"), this::create)
                : keys;
    }

    @Override
    public Optional<Node> firstFocus() {
        return Optional.of(list.searchField());
    }
}
