package org.threeplug.office.records;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.threeplug.kernel.Money;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Quantity;
import org.threeplug.kit.control.MoneyField;
import org.threeplug.kit.control.NumberField;
import org.threeplug.kit.control.PercentField;
import org.threeplug.kit.control.QuantityField;
import org.threeplug.kit.pattern.ListPattern;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.Narrow;
import org.threeplug.records.RecordValues;

/// What a list can be narrowed by, computed from the fields: what can be chosen is ticked, figures and days lie between two ends, and
/// yes or no is one of both.
public final class FieldFilters {

    /// So many words that stand in a text are offered.
    private static final int MOST_WORDS = 200;

    private static final String FROM = "-from";
    private static final String TO = "-to";

    private final KindOffice kind;
    private final String prefix;

    /// @param prefix before the keys of the fields in a query, where other filters stand beside them
    FieldFilters(KindOffice kind, String prefix) {
        this.kind = kind;
        this.prefix = prefix;
    }

    void add(ListPattern<?> list, List<Field<?>> fields) {
        fields.forEach(field -> add(list, field));
    }

    private void add(ListPattern<?> list, Field<?> field) {
        var key = prefix + field.key();
        var name = kind.words.field(field);
        switch (field.holds()) {
            case Holds.Choice<?>(var of) -> ticks(list, key, name, Stream.of(of.getEnumConstants())
                    .map(each -> new RefChoices.Choice(each.name(), kind.words.constant(field, each.name())))
                    .toList());
            case Holds.OneOf(var words) -> ticks(list, key, name, words.stream().map(each -> new RefChoices.Choice(each, each)).toList());
            case Holds.Ref _ -> {
                var choices = ticks(list, key, name, List.of());
                RefChoices.fill(kind, field, choices);
            }
            case Holds.Text _, Holds.Code _ -> {
                var choices = ticks(list, key, name, List.of());
                kind.work().run(
                        () -> kind.ask(new RecordValues(kind.type, field.key(), MOST_WORDS)),
                        words -> choices.setAll(words.stream().map(each -> new RefChoices.Choice(each, each)).toList()));
            }
            case Holds.Flag _ -> list.choice(key, name, kind.surface.text("records.any", name), FXCollections.observableArrayList(
                    new RefChoices.Choice("true", name + ": " + kind.surface.text("records.yes")),
                    new RefChoices.Choice("false", name + ": " + kind.surface.text("records.no"))),
                    RefChoices.Choice::id, RefChoices.Choice::name);
            case Holds.Day _, Holds.Moment _ -> list.day(key + FROM, from(name)).day(key + TO, to(name));
            case Holds.Amount _ -> range(list, key, name, said -> new MoneyField(said, kind.office().currency(), kind.surface.texts()),
                    Money::plain, text -> Optional.of(Money.of(text, kind.office().currency())));
            case Holds.Count _ -> range(list, key, name, said -> new QuantityField(said, kind.surface.texts()),
                    Quantity::plain, text -> Optional.of(Quantity.of(text)));
            case Holds.Lines _ -> {
                // a list narrows by no line
            }
            case Holds.Share _ -> range(list, key, name, said -> new PercentField(said, kind.surface.texts()),
                    Percent::plain, text -> Optional.of(Percent.of(text)));
        }
    }

    private static ObservableList<RefChoices.Choice> ticks(
            ListPattern<?> list, String key, String name, List<RefChoices.Choice> of) {
        var choices = FXCollections.observableArrayList(of);
        list.many(key, name, choices, RefChoices.Choice::id, RefChoices.Choice::name);
        return choices;
    }

    private <T> void range(
            ListPattern<?> list, String key, String name, Function<String, NumberField<T>> made, Function<T, String> said,
            Function<String, Optional<T>> read) {
        var least = made.apply(from(name));
        var most = made.apply(to(name));
        list.figure(key + FROM, from(name), least, least.value(), said, read).figure(key + TO, to(name), most, most.value(), said, read);
    }

    private String from(String name) {
        return kind.surface.text("records.from", name);
    }

    private String to(String name) {
        return kind.surface.text("records.to", name);
    }

    /// What a list is narrowed to, by the keys of the fields.
    Map<String, Object> wanted(List<Field<?>> fields, ListQuery query) {
        var only = new HashMap<String, Object>();
        fields.forEach(field -> wanted(field, query).ifPresent(value -> only.put(field.key(), value)));
        return only;
    }

    private Optional<Object> wanted(Field<?> field, ListQuery query) {
        var picked = query.filter(prefix + field.key());
        return switch (field.holds()) {
            case Holds.Choice<?>(var of) -> picked.map(text -> Narrow.to(values(text, each -> Stream.of(of.getEnumConstants())
                    .filter(constant -> constant.name().equals(each))
                    .map(Object.class::cast))));
            case Holds.Ref _ -> picked.map(text -> Narrow.to(values(text, each -> Stream.of(UUID.fromString(each)))));
            case Holds.Text _, Holds.Code _, Holds.OneOf _ -> picked.map(text -> Narrow.to(values(text, Stream::of)));
            case Holds.Flag _ -> picked.map(Boolean::valueOf);
            case Holds.Day _ -> between(field, query, LocalDate::parse, LocalDate::parse);
            case Holds.Moment _ -> between(
                    field, query,
                    text -> LocalDate.parse(text).atStartOfDay(zone()).toInstant(),
                    text -> LocalDate.parse(text).plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1));
            case Holds.Amount _ -> between(field, query, text -> Money.of(text, kind.office().currency()));
            case Holds.Count _ -> between(field, query, Quantity::of);
            case Holds.Lines _ -> Optional.empty();
            case Holds.Share _ -> between(field, query, Percent::of);
        };
    }

    private ZoneId zone() {
        return kind.surface.formats().zone();
    }

    private static Set<Object> values(String picked, Function<String, Stream<Object>> read) {
        return ListPattern.picked(picked).stream().flatMap(read).collect(Collectors.toSet());
    }

    private Optional<Object> between(Field<?> field, ListQuery query, Function<String, Object> read) {
        return between(field, query, read, read);
    }

    private Optional<Object> between(
            Field<?> field, ListQuery query, Function<String, Object> first, Function<String, Object> last) {
        var from = query.filter(prefix + field.key() + FROM).map(first);
        var to = query.filter(prefix + field.key() + TO).map(last);
        return from.isEmpty() && to.isEmpty() ? Optional.empty() : Optional.of(new Narrow.Between(from, to));
    }
}
