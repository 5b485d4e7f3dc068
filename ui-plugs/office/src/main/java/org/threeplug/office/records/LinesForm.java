package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Ids;
import org.threeplug.office.Fields;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;
import org.threeplug.records.Sight;

/// The lines of one list of a record as they are being typed. A line in which nothing stands is passed over.
final class LinesForm {

    final Field<List<Entry>> list;
    final KindWords words;
    final ObservableList<LinesForm.Line> lines = FXCollections.observableArrayList();

    /// As they would be saved.
    final ObjectProperty<List<Entry>> typed;

    private final Sight sight;
    private final RecordType of;

    /// @param stored as it stands in the books; blank for a new line
    record Line(Entry stored, Inputs inputs) {

        UUID id() {
            return stored.id();
        }
    }

    /// @param fields of the form of the whole record
    LinesForm(KindOffice kind, Field<List<Entry>> list, Fields fields) {
        this.list = list;
        this.of = list.lines().orElseThrow();
        this.sight = kind.sight().of(list);
        this.words = kind.words.of(list);
        this.typed = fields.value(list.key(), List.of());
        fields.lines(list.key(), () -> lines.stream().map(line -> line.inputs().fields).toList());
        lines.addListener((ListChangeListener<Line>) _ -> read());
    }

    List<Field<?>> shown() {
        return sight.fields();
    }

    void show(List<Entry> stored) {
        lines.setAll(stored.stream().map(this::line).toList());
    }

    private Line line(Entry stored) {
        var inputs = new Inputs(words, sight.fields());
        inputs.show(stored.values(), Map.of());
        inputs.fields.keep();
        inputs.watch(this::read);
        return new Line(stored, inputs);
    }

    Line add() {
        var line = line(Entry.blank(Ids.next()));
        line.inputs().begin();
        lines.add(line);
        return line;
    }

    void remove(Line line) {
        lines.remove(line);
    }

    /// One place up or down.
    void move(Line line, int by) {
        int from = lines.indexOf(line);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < lines.size()) {
            var moved = new ArrayList<>(lines);
            moved.remove(from);
            moved.add(to, line);
            lines.setAll(moved);
        }
    }

    /// Without the lines in which nothing stands, so that each stands where a refusal says.
    void prune() {
        if (lines.stream().anyMatch(this::isEmpty)) {
            lines.removeIf(this::isEmpty);
        }
    }

    /// What is not seen of a line may be more than nothing.
    private boolean isEmpty(Line line) {
        return entry(line).values().isEmpty() && (sight.isWhole() || line.stored().values().isEmpty());
    }

    private Entry entry(Line line) {
        return EntryRules.cleaned(of, new Entry(line.id(), line.inputs().typed(), true, 0));
    }

    private void read() {
        typed.set(lines.stream().filter(line -> !isEmpty(line)).map(this::entry).toList());
    }
}
