package org.threeplug.office.records;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.pattern.ListModel;
import org.threeplug.kit.pattern.ListQuery;
import org.threeplug.lists.Portion;
import org.threeplug.office.Rows;
import org.threeplug.records.Field;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordFigures;
import org.threeplug.records.RecordList;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.RetireEntries;
import org.threeplug.records.Row;

/// The list of one kind, as far as the person sees it.
final class RecordListModel {

    static final String RETIRED = "retired";

    final ListModel<Row> list;

    private final KindOffice kind;

    RecordListModel(KindOffice kind) {
        this.kind = kind;
        list = new ListModel<>(
                Rows.asked(
                        kind.shared.asks(),
                        query -> new RecordList(kind.type, narrowed(kind, query), Portion.FIRST),
                        query -> new RecordFigures(kind.type, narrowed(kind, query))),
                kind.work());
    }

    private static RecordQuery narrowed(KindOffice kind, ListQuery query) {
        return new RecordQuery(
                query.search(),
                query.chips().contains(RETIRED),
                new FieldFilters(kind, "").wanted(kind.sight().with(Field.Trait.FILTERED), query),
                query.sort().map(ListQuery.Sort::column),
                query.sort().filter(ListQuery.Sort::descending).isPresent());
    }

    void retire(List<Row> rows, boolean active) {
        var ids = rows.stream().map(row -> row.entry().id()).toList();
        kind.shared.bulk().act(
                new RetireEntries(Ids.next(), kind.type, ids, active),
                active ? "records.brought-back" : "records.retired",
                list::refresh);
    }
}
