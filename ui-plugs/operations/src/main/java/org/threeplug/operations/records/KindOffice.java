package org.threeplug.operations.records;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.Work;
import org.threeplug.operations.office.Bulk;
import org.threeplug.operations.office.Office;
import org.threeplug.operations.office.OfficeExports;
import org.threeplug.operations.office.RowHistory;
import org.threeplug.operations.office.Surface;
import org.threeplug.records.Act;
import org.threeplug.records.Entry;
import org.threeplug.records.ExportEntries;
import org.threeplug.records.Holds;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;

/// Where the pages of one kind stand: what is read, who acts, how far they see, and the words of the kind.
final class KindOffice {

    /// What all kinds share.
    record Shared(Office office, Surface surface, Records records, RecordSheets sheets, Bulk bulk, RowHistory history,
            OfficeExports exports) {

        @Inject
        Shared {}
    }

    /// A record with what the records are called that it points to.
    record Row(Entry entry, Map<UUID, String> titles) {}

    final Shared shared;
    final RecordType type;
    final Surface surface;
    final KindWords words;

    KindOffice(Shared shared, RecordType type) {
        this.shared = shared;
        this.type = type;
        var plain = shared.surface();
        var exports = shared.exports()
                .of(type.permission(Act.EXPORT).key(), (format, narrowed) -> new ExportEntries(Ids.next(), type, format, narrowed));
        this.surface = new Surface(plain.texts(), plain.panels(), plain.notices(), plain.memory(), exports);
        this.words = new KindWords(plain.texts(), type);
    }

    Sight sight() {
        return Sight.of(type, shared.office().actor());
    }

    Records records() {
        return shared.records();
    }

    Office office() {
        return shared.office();
    }

    Work work() {
        return shared.office().work();
    }

    boolean may(Act act) {
        return shared.office().may(type.permission(act).key());
    }

    /// Reads what the records of a page point to, each kind once.
    List<Row> rows(List<Entry> entries) {
        var titles = new HashMap<UUID, String>();
        for (var field : sight().fields()) {
            if (field.holds() instanceof Holds.Ref(var of)) {
                var ids = entries.stream()
                        .flatMap(entry -> Stream.ofNullable((UUID) entry.values().get(field.key())))
                        .distinct()
                        .toList();
                titles.putAll(records().titles(of, ids));
            }
        }
        return entries.stream().map(entry -> new Row(entry, titles)).toList();
    }
}
