package org.threeplug.office.records;

import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import org.threeplug.kernel.Money;
import org.threeplug.kit.control.SoughtField;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;

/// The form of one kind, with the sentence of each rule beside its field.
final class RecordFormPage extends FormPage {

    private final KindOffice kind;
    private final RecordForm model;
    private final Consumer<Entry> done;

    /// @param done goes on from what was saved
    RecordFormPage(KindOffice kind, RecordForm model, Consumer<Entry> done) {
        this.kind = kind;
        this.model = model;
        this.done = done;
        super(
                kind.surface,
                form(kind, model),
                model.fields,
                () -> model.isNew() ? kind.words.fresh() : model.title(),
                kind.surface.text("records.save"));
    }

    private static Form form(KindOffice kind, RecordForm model) {
        var form = new Form(kind.words.plural(), kind.surface.texts());
        model.shown.forEach(field -> add(form, kind, model, field));
        model.lists.forEach(list -> form.part(new LinesPart(kind, list), list.typed));
        if (model.isEditing()) {
            model.shown.stream()
                    .filter(field -> field.is(Field.Trait.ONCE))
                    .flatMap(field -> Stream.ofNullable(form.lookup("#" + field.key())))
                    .forEach(input -> input.setDisable(true));
        }
        return form;
    }

    static void add(Form form, KindOffice kind, RecordForm model, Field<?> field) {
        var key = model.path(field);
        var label = kind.words.field(field);
        var help = field.series().isPresent() && kind.words.help(field).isEmpty()
                ? kind.surface.text("records.numbered.help")
                : kind.words.help(field);
        switch (field.holds()) {
            case Holds.Text(_, boolean lines) when lines -> form.area(key, label, help, model.text(field));
            case Holds.Text _ -> form.text(key, label, help, model.text(field));
            case Holds.Code _ -> form.code(key, label, help, model.text(field));
            case Holds.Amount _ -> form.money(key, label, help, kind.office().currency(), model.<Money>value(field));
            case Holds.Count _ -> form.quantity(key, label, help, model.value(field));
            case Holds.Share _ -> form.percent(key, label, help, model.value(field));
            case Holds.Day _ -> form.date(key, label, help, model.value(field));
            case Holds.Moment _ -> {
                // moments are set by what happens, not by hand
            }
            case Holds.Lines _ -> {
                // stand beneath the fields
            }
            case Holds.Flag _ -> form.check(key, label, help, model.check(field));
            case Holds.Choice<?>(var of) -> {
                var choices = FXCollections.<RefChoices.Choice>observableArrayList();
                for (var constant : of.getEnumConstants()) {
                    choices.add(new RefChoices.Choice(constant.name(), kind.words.constant(field, constant.name())));
                }
                form.choice(key, label, help, choices, RefChoices.Choice::name, model.value(field));
            }
            case Holds.OneOf(var words) -> form.choice(
                    key, label, help, words.stream().map(each -> new RefChoices.Choice(each, each)).toList(),
                    RefChoices.Choice::name, model.value(field));
            case Holds.Ref _ when RefChoices.areMany(field) -> form.sought(
                    key,
                    label,
                    help,
                    new SoughtField<>(label, kind.surface.texts(), RefChoices.Choice::name,
                            (words, then) -> RefChoices.seek(kind, field, words, then)),
                    model.value(field));
            case Holds.Ref _ -> {
                var choices = FXCollections.<RefChoices.Choice>observableArrayList();
                RefChoices.fill(kind, field, choices);
                form.choice(key, label, help, choices, RefChoices.Choice::name, model.value(field));
            }
        }
    }

    @Override
    protected void save() {
        model.save(saved -> {
            surface().done("records.saved", kind.type.title(saved));
            done.accept(saved);
        });
    }

    @Override
    protected String first() {
        return model.shown.stream()
                .filter(field -> !model.isEditing() || !field.is(Field.Trait.ONCE))
                .map(Field::key)
                .findFirst()
                .orElse("");
    }
}
