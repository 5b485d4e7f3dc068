package org.threeplug.office.records;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Outcome;
import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.office.Typed;
import org.threeplug.office.grid.GridColumn;
import org.threeplug.office.grid.GridSource;
import org.threeplug.records.Act;
import org.threeplug.records.Cells;
import org.threeplug.records.Entry;
import org.threeplug.records.EntryRules;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.OneRecord;
import org.threeplug.records.Row;
import org.threeplug.records.SaveEntry;

/// Many records of one kind in a sheet: the fields that the person sees, those written that a form writes too.
final class KindGrid implements GridSource<Row> {

    private static final int NAME_SHARE = 4;

    private final KindOffice kind;
    private final Cells cells;
    private final Typed typed;

    KindGrid(KindOffice kind) {
        this.kind = kind;
        this.typed = new Typed(kind.surface.formats());
        this.cells = new Cells(
                kind.office().currency(),
                KindWords.wording(kind.type, kind.surface.formats()).choices(),
                (_, _) -> Optional.empty());
    }

    @Override
    public String title() {
        return kind.words.plural();
    }

    @Override
    public List<GridColumn<Row>> columns() {
        return kind.sight().fields().stream().filter(field -> field.lines().isEmpty()).map(this::column).toList();
    }

    private GridColumn<Row> column(Field<?> field) {
        return new GridColumn<>(
                field.key(),
                kind.words.field(field),
                isFigure(field),
                field.equals(kind.type.title()) ? NAME_SHARE : 2,
                row -> kind.words.said(field, row.entry(), row.titles()),
                row -> row.entry().find(field),
                taking(field),
                isWritten(field) ? Optional.of(text -> change(field, text)) : Optional.empty(),
                begun -> offered(field, begun),
                field.is(Field.Trait.ONCE));
    }

    /// Moments are set by what happens.
    private boolean isWritten(Field<?> field) {
        return kind.type.isWritten(field) && !(field.holds() instanceof Holds.Moment);
    }

    private static boolean isFigure(Field<?> field) {
        return switch (field.holds()) {
            case Holds.Amount _, Holds.Count _, Holds.Share _ -> true;
            default -> false;
        };
    }

    private static BinaryOperator<Row> taking(Field<?> field) {
        return (row, from) -> new Row(row.entry().taking(field, from.entry()), together(row.titles(), from.titles()));
    }

    private static Map<UUID, String> together(Map<UUID, String> some, Map<UUID, String> others) {
        var all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private UnaryOperator<Row> change(Field<?> field, String text) {
        if (field.holds() instanceof Holds.Ref && !text.isBlank()) {
            var chosen = choice(field, text.strip());
            var titles = Map.of(UUID.fromString(chosen.id()), chosen.name());
            return row -> new Row(
                    with(row.entry(), field, chosen.ref()), together(row.titles(), titles));
        }
        var own = inOwnLanguage(field, text);
        Optional<?> value = own.isPresent() ? own : cells.read(field.key(), field, text);
        return row -> new Row(with(row.entry(), field, value), row.titles());
    }

    private Entry with(Entry entry, Field<?> field, Optional<?> value) {
        return EntryRules.cleaned(kind.type, put(entry, field, value));
    }

    private static <T> Entry put(Entry entry, Field<T> field, Optional<?> value) {
        return entry.with(field, value.map(field.holds().type()::cast));
    }

    /// As the person's own language writes figures; other ways are read as sheets are.
    private Optional<?> inOwnLanguage(Field<?> field, String text) {
        return switch (field.holds()) {
            case Holds.Amount _ -> typed.money(text, kind.office().currency());
            case Holds.Count(int decimals) -> typed.quantity(text, decimals);
            case Holds.Share _ -> typed.percent(text);
            default -> Optional.empty();
        };
    }

    /// The one that is called so, or the only one that begins so.
    private RefChoices.Choice choice(Field<?> field, String name) {
        var found = RefChoices.beginning(kind, field, name);
        return found.stream()
                .filter(each -> folded(each.name()).equals(folded(name)))
                .findFirst()
                .or(() -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty())
                .orElseThrow(() -> new RefusedException(new Refusal("records.ref-not-found", List.of(name), field.key())));
    }

    private List<String> offered(Field<?> field, String begun) {
        var all = switch (field.holds()) {
            case Holds.Ref _ -> RefChoices.beginning(kind, field, begun).stream().map(RefChoices.Choice::name);
            case Holds.Choice<?>(var of) -> Arrays.stream(of.getEnumConstants()).map(each -> kind.words.constant(field, each.name()));
            case Holds.OneOf(var words) -> words.stream();
            case Holds.Flag _ -> Stream.of(kind.surface.text("records.yes"), kind.surface.text("records.no"));
            default -> Stream.<String>empty();
        };
        return all.filter(name -> folded(name).startsWith(folded(begun))).toList();
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Row> read(List<UUID> ids) {
        return ids.stream().flatMap(id -> kind.ask(new OneRecord(kind.type, id)).stream()).toList();
    }

    @Override
    public UUID id(Row row) {
        return row.entry().id();
    }

    @Override
    public boolean isMade() {
        return kind.may(Act.EDIT);
    }

    @Override
    public Row fresh() {
        var entry = Entry.blank(Ids.next());
        for (var field : kind.sight().fields()) {
            entry = put(entry, field, kind.type.isWritten(field) ? field.initial() : Optional.empty());
        }
        return new Row(entry, Map.of());
    }

    @Override
    public List<Refusal> wrong(Row row) {
        return EntryRules.wrong(kind.type, row.entry());
    }

    @Override
    public void save(BooleanProperty busy, Row row, boolean isNew, Consumer<Outcome<Row>> then) {
        kind.office().submit(busy, new SaveEntry(Ids.next(), kind.type, row.entry(), isNew), outcome ->
                then.accept(outcome.map(saved -> new Row(saved, row.titles()))));
    }

    @Override
    public boolean isOfOneRow(Refusal why) {
        return !why.field().isEmpty() || why.code().startsWith("records.") || why.code().startsWith(kind.type.key() + ".");
    }

    @Override
    public boolean isMeanwhile(Refusal why) {
        return why.code().equals("records.changed-meanwhile");
    }
}
