package org.threeplug.office.records;

import com.google.inject.Inject;
import org.threeplug.kernel.Ids;
import org.threeplug.kit.Work;
import org.threeplug.office.Asks;
import org.threeplug.office.Bulk;
import org.threeplug.office.Office;
import org.threeplug.office.OfficeExports;
import org.threeplug.office.RowHistory;
import org.threeplug.office.Surface;
import org.threeplug.questions.Question;
import org.threeplug.records.Act;
import org.threeplug.records.ExportEntries;
import org.threeplug.records.RecordSheets;
import org.threeplug.records.RecordType;
import org.threeplug.records.Sight;

/// Where the pages of one kind stand: what is read, who acts, how far they see, and the words of the kind.
public final class KindOffice {

    /// What all kinds share.
    public record Shared(Office office, Surface surface, Asks asks, RecordSheets sheets, Bulk bulk, RowHistory history,
            OfficeExports exports) {

        @Inject
        public Shared {}
    }

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

    /// Belongs into a job of [#work].
    <R> R ask(Question<R> question) {
        return shared.asks().ask(question);
    }

    Office office() {
        return shared.office();
    }

    Work work() {
        return shared.office().work();
    }

    boolean may(Act act) {
        boolean has = switch (act) {
            case RETIRE -> !type.isLasting();
            case ERASE -> type.isPersonal();
            default -> true;
        };
        return has && shared.office().may(type.permission(act).key());
    }
}
