package org.threeplug.office.records;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Refusal;
import org.threeplug.office.Fields;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.OneRecord;
import org.threeplug.records.Row;
import org.threeplug.records.SaveEntry;
import org.threeplug.records.Sight;

/// A record of one kind being made or changed. Each seen field has a property that holds what stands in it.
final class RecordForm {

    final Inputs inputs;
    final Fields fields;
    final BooleanProperty busy = new SimpleBooleanProperty();
    final List<Field<?>> shown;
    final List<LinesForm> lists;

    private final KindOffice kind;
    private final String prefix;
    private Optional<Entry> stored = Optional.empty();
    private boolean editing;

    RecordForm(KindOffice kind) {
        this(kind, new Fields(), "");
    }

    /// A part of a form that has more.
    ///
    /// @param prefix before the keys of the fields
    RecordForm(KindOffice kind, Fields fields, String prefix) {
        this(kind, kind.sight(), fields, prefix);
    }

    /// A form of which a person sees more than the rights of a kind say.
    RecordForm(KindOffice kind, Sight sight, Fields fields, String prefix) {
        this.kind = kind;
        this.fields = fields;
        this.prefix = prefix;
        shown = sight.fields().stream().filter(field -> kind.type.isWritten(field) && field.lines().isEmpty()).toList();
        inputs = new Inputs(kind.words, shown, fields, prefix);
        lists = kind.type.lists().stream()
                .filter(sight::sees)
                .map(list -> new LinesForm(kind, list, fields))
                .toList();
    }

    /// As what the field is known in the form.
    String path(Field<?> field) {
        return prefix + field.key();
    }

    StringProperty text(Field<?> field) {
        return inputs.text(field);
    }

    BooleanProperty check(Field<?> field) {
        return inputs.check(field);
    }

    <T> ObjectProperty<Optional<T>> value(Field<?> field) {
        return inputs.value(field);
    }

    LinesForm lines(Field<List<Entry>> list) {
        return lists.stream().filter(each -> each.list.equals(list)).findFirst().orElseThrow();
    }

    void create() {
        stored = Optional.empty();
        inputs.begin();
        lists.forEach(list -> list.show(List.of()));
        fields.keep();
    }

    /// Whether a record is changed that was there before.
    boolean isEditing() {
        return editing;
    }

    /// Opens a record as it stands in the books now.
    void open(UUID id) {
        editing = true;
        kind.work().run(() -> kind.ask(new OneRecord(kind.type, id)), found -> found.ifPresent(this::fill));
    }

    void fill(Row row) {
        stored = Optional.of(row.entry());
        inputs.show(row.entry().values(), row.titles());
        lists.forEach(list -> list.show(row.entry().lines(list.list)));
        fields.keep();
    }

    boolean isNew() {
        return stored.isEmpty();
    }

    String title() {
        return stored.map(kind.type::title).orElse("");
    }

    void save(Consumer<Entry> then) {
        lists.forEach(LinesForm::prune);
        fields.forgive();
        var typed = EntryRules.cleaned(kind.type, typed());
        EntryRules.wrong(kind.type, typed).stream()
                .filter(this::isHere)
                .forEach(fields::refuse);
        if (!fields.isSound()) {
            return;
        }
        kind.office().save(busy, fields, new SaveEntry(Ids.next(), kind.type, typed, stored.isEmpty()), saved -> {
            stored = Optional.of(saved);
            fields.keep();
            then.accept(saved);
        });
    }

    /// Whether it is about something that the person sees.
    private boolean isHere(Refusal why) {
        int list = why.field().indexOf('[');
        var key = list < 0 ? why.field() : why.field().substring(0, list);
        return inputs.has(key) || lists.stream().anyMatch(each -> each.list.key().equals(key));
    }

    /// As it stands in the form.
    Entry typed() {
        var values = inputs.typed();
        lists.forEach(list -> values.put(list.list.key(), list.typed.get()));
        return stored.map(before -> new Entry(before.id(), values, before.active(), before.edition()))
                .orElseGet(() -> new Entry(Ids.next(), values, true, 0));
    }
}
