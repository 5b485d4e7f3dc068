package org.threeplug.operations.records;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.Money;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.kit.pattern.RowSource;
import org.threeplug.lists.Page;
import org.threeplug.operations.records.KindOffice.Row;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RetireEntries;

/// The list of one kind, as far as the person sees it.
final class RecordListModel {

    static final String RETIRED = "retired";

    final ListModel<Row> list;

    private final KindOffice kind;

    RecordListModel(KindOffice kind) {
        this.kind = kind;
        list = new ListModel<>(source(kind), kind.work());
    }

    /// The rows of a kind, for lists and for files.
    static RowSource<Row> source(KindOffice kind) {
        return new RowSource<>() {
            @Override
            public Page<Row> page(ListQuery query, Optional<String> after, int atMost) {
                var entries = kind.records().page(kind.sight(), narrowed(kind, query), after.map(UUID::fromString), atMost);
                var rows = kind.rows(entries);
                return rows.size() < atMost
                        ? Page.last(rows)
                        : new Page<>(rows, Optional.of(entries.getLast().id().toString()));
            }

            @Override
            public OptionalLong count(ListQuery query) {
                return kind.records().count(kind.sight(), narrowed(kind, query));
            }

            @Override
            public Map<String, Money> totals(ListQuery query) {
                return kind.records().totals(kind.sight(), narrowed(kind, query));
            }
        };
    }

    private static RecordQuery narrowed(KindOffice kind, ListQuery query) {
        var only = new HashMap<String, Object>();
        query.filters().forEach((key, picked) -> kind.sight().field(key)
                .flatMap(field -> value(field, picked))
                .ifPresent(value -> only.put(key, value)));
        return new RecordQuery(
                query.search(),
                query.chips().contains(RETIRED),
                only,
                query.sort().map(ListQuery.Sort::column),
                query.sort().filter(ListQuery.Sort::descending).isPresent());
    }

    private static Optional<Object> value(Field<?> field, String picked) {
        return switch (field.holds()) {
            case Holds.Choice<?>(var of) -> List.of(of.getEnumConstants()).stream()
                    .filter(each -> each.name().equals(picked))
                    .findFirst()
                    .map(Object.class::cast);
            case Holds.Ref _ -> Optional.of(UUID.fromString(picked));
            case Holds.Flag _ -> Optional.of(Boolean.valueOf(picked));
            default -> Optional.of(picked);
        };
    }

    void retire(List<Row> rows, boolean active) {
        var ids = rows.stream().map(row -> row.entry().id()).toList();
        kind.shared.bulk().act(
                new RetireEntries(Ids.next(), kind.type, ids, active),
                active ? "records.brought-back" : "records.retired",
                list::refresh);
    }
}
