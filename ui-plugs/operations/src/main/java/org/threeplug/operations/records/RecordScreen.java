package org.threeplug.operations.records;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.records.RecordType;

/// The place of one declared kind. A kind with an odd layout names a screen of its own instead.
public final class RecordScreen extends OfficeScreen {

    @Inject
    RecordScreen(KindOffice.Shared shared, RecordType type) {
        super(shared.surface());
        var made = new RecordPages(new KindOffice(shared, type));
        pages().open(made.list(pages()));
        leadsTo("record", id -> pages().open(made.record(pages(), UUID.fromString(id))));
        leadsTo("new", _ -> pages().open(made.create(pages())));
        leadsTo("import", _ -> pages().open(made.importing()));
    }
}
