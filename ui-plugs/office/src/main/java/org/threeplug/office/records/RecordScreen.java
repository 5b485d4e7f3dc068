package org.threeplug.office.records;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.office.OfficeScreen;
import org.threeplug.records.RecordType;

/// The place of one declared kind. A kind whose records have more than is declared adds it [Beside]; one with an odd layout names a
/// screen of its own instead.
public class RecordScreen extends OfficeScreen {

    @Inject
    RecordScreen(KindOffice.Shared shared, RecordType type) {
        this(shared, type, Beside.NOTHING);
    }

    @SuppressWarnings("this-escape") // ways are gone when the screen has long been made
    protected RecordScreen(KindOffice.Shared shared, RecordType type, Beside beside) {
        super(shared.surface());
        var made = new RecordPages(new KindOffice(shared, type), beside);
        pages().open(made.list(pages()));
        leadsTo("record", id -> pages().open(made.record(pages(), UUID.fromString(id))));
        leadsTo("new", _ -> pages().open(made.create(pages())));
        leadsTo("import", _ -> pages().open(made.importing()));
    }
}
