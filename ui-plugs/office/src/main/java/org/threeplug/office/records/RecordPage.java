package org.threeplug.office.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.threeplug.kit.Icon;
import org.threeplug.kit.KeyMap;
import org.threeplug.kit.Meaning;
import org.threeplug.kit.control.ActionButton;
import org.threeplug.kit.control.Badge;
import org.threeplug.kit.control.EmptyState;
import org.threeplug.kit.pattern.Column;
import org.threeplug.kit.pattern.DetailPattern;
import org.threeplug.office.Forms;
import org.threeplug.office.HistoryTab;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Parts;
import org.threeplug.office.SeenTab;
import org.threeplug.office.Sheet;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.Row;

/// One record: what it holds, in which state it is and who changed it.
final class RecordPage implements Page {

    private final StackPane view = new StackPane();
    private final KindOffice kind;
    private final RecordModel model;
    private final UUID id;
    private final Pages pages;
    private final RecordPages made;

    RecordPage(KindOffice kind, RecordModel model, UUID id, Pages pages, RecordPages made) {
        this.kind = kind;
        this.model = model;
        this.id = id;
        this.pages = pages;
        this.made = made;
        model.row.subscribe(found -> found.ifPresent(row -> view.getChildren().setAll(detail(row))));
    }

    private DetailPattern detail(Row row) {
        var detail = new DetailPattern(kind.type.title(row.entry()), state(row.entry()), actions(row.entry()));
        for (var field : kind.sight().fields()) {
            var said = kind.words.said(field, row.entry(), row.titles());
            if (!field.equals(kind.type.title()) && !kind.type.isState(field) && !hasLines(field) && field.lines().isEmpty() && !said.isEmpty()) {
                if (field.holds() instanceof Holds.Code) {
                    detail.fact(kind.words.field(field), Parts.code(said));
                } else {
                    detail.fact(kind.words.field(field), said);
                }
            }
        }
        if (kind.sight().fields().stream().anyMatch(RecordPage::hasLines)) {
            detail.tab("more", kind.surface.text("records.more"), () -> more(row));
        }
        kind.type.lists().stream().filter(kind.sight()::sees).forEach(list ->
                detail.tab("lines." + list.key(), kind.words.field(list), () -> lines(list, row.entry())));
        made.beside.tabs(detail, row.entry());
        if (model.maySeeWhoSaw()) {
            detail.tab("seen", kind.surface.text("seen"), () -> new SeenTab(kind.surface, then -> model.seen(row.entry(), then)));
        }
        if (model.maySeeHistory()) {
            detail.tab("history", kind.surface.text("history"), () -> new HistoryTab(kind.surface, then -> model.history(id, then)));
        }
        return detail;
    }

    private Node lines(Field<List<Entry>> list, Entry entry) {
        var words = kind.words.of(list);
        return new Sheet<>(
                kind.words.field(list),
                kind.sight().of(list).fields().stream()
                        .map(field -> Column.<Entry>words(field.key(), words.field(field), line -> words.said(field, line, Map.of())))
                        .toList(),
                entry.lines(list),
                kind.surface.text("records.lines-none"));
    }

    private static boolean hasLines(Field<?> field) {
        return field.holds() instanceof Holds.Text(_, boolean lines) && lines;
    }

    private Node more(Row row) {
        var told = new ArrayList<Node>();
        for (var field : kind.sight().fields()) {
            var said = kind.words.said(field, row.entry(), row.titles());
            if (hasLines(field) && !said.isEmpty()) {
                told.add(Parts.told(kind.words.field(field), said));
            }
        }
        return told.isEmpty()
                ? new EmptyState(Icon.NOTE, kind.surface.text("records.more.empty"), kind.surface.text("records.more.empty.how"))
                : Forms.scrolled(kind.surface.text("records.more"), told.toArray(Node[]::new));
    }

    private Optional<Badge> state(Entry entry) {
        var held = kind.type.states().flatMap(machine -> kind.type.field(machine.field()));
        if (entry.active() && held.isPresent() && entry.values().containsKey(held.get().key())) {
            return Optional.of(new Badge(meaning(kind, entry), kind.words.said(held.get(), entry, Map.of())));
        }
        if (kind.type.isLasting()) {
            return made.beside.badge(entry);
        }
        return Optional.of(
                entry.active()
                        ? new Badge(Meaning.SUCCESS, kind.surface.text("records.active"))
                        : new Badge(Meaning.NEUTRAL, kind.surface.text("records.inactive")));
    }

    /// A state that leads nowhere is over.
    static Meaning meaning(KindOffice kind, Entry entry) {
        return kind.type.states()
                .map(machine -> machine.from(entry.values().getOrDefault(machine.field(), machine.first())).isEmpty()
                        ? Meaning.NEUTRAL
                        : Meaning.INFO)
                .orElse(Meaning.NEUTRAL);
    }

    private ActionButton[] actions(Entry entry) {
        var actions = new ArrayList<>(made.beside.actions(entry, () -> model.open(id)));
        for (var way : model.ways(entry)) {
            actions.add(Parts.named(
                    "way." + way.key(),
                    ActionButton.secondary(kind.words.way(way.key()), () -> go(entry, way.key(), way.reason()))));
        }
        if (kind.type.isPersonal() && kind.may(Act.EXPORT) && kind.sight().isWhole()) {
            actions.add(Parts.named(
                    "record.held",
                    ActionButton.secondary(kind.surface.text("records.held"), () -> pages.open(new HeldPage(kind, entry)))));
        }
        if (kind.may(Act.ERASE)) {
            actions.add(Parts.named(
                    "record.erase", ActionButton.secondary(kind.surface.text("records.erase"), () -> erase(entry))));
        }
        if (kind.may(Act.RETIRE)) {
            boolean active = entry.active();
            actions.add(Parts.named(
                    "record.retire",
                    ActionButton.secondary(
                                    kind.surface.text(active ? "records.retire" : "records.bring-back"),
                                    () -> model.retire(entry, !active))
                            .icon(active ? Icon.BLOCK : Icon.CHECK)));
        }
        if (kind.may(Act.EDIT)) {
            actions.add(Parts.named(
                    "record.edit",
                    ActionButton.primary(kind.surface.text("office.edit"), this::edit).icon(Icon.EDIT).key("F2")));
        }
        return actions.toArray(ActionButton[]::new);
    }

    private void go(Entry entry, String way, boolean reason) {
        if (reason) {
            pages.open(ReasonPage.of(kind, model, entry, way, pages::close));
        } else {
            model.move(entry, way, Optional.empty(), () -> model.open(id), kind.surface::refused);
        }
    }

    private void erase(Entry entry) {
        pages.open(new ErasePeoplePage(kind, new ErasePeople(kind, entry), pages::close));
    }

    private void edit() {
        pages.open(made.edit(pages, id));
    }

    @Override
    public ObservableValue<String> crumb() {
        return model.row.map(found -> found.map(row -> kind.type.title(row.entry())).orElse(""));
    }

    @Override
    public boolean mayReturn() {
        return true;
    }

    @Override
    public boolean isBusy() {
        return model.busy.get();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        model.open(id);
    }

    @Override
    public KeyMap keys() {
        var keys = KeyMap.of().on("F5", kind.surface.text("office.refresh"), () -> model.open(id));
        return kind.may(Act.EDIT) ? keys.on("F2", kind.surface.text("office.edit"), this::edit) : keys;
    }
}
