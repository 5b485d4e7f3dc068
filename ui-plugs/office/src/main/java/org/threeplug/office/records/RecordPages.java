package org.threeplug.office.records;

import java.util.List;
import java.util.UUID;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.grid.GridModel;
import org.threeplug.office.grid.GridPage;

/// Makes the pages of one kind.
final class RecordPages {

    final Beside beside;

    private final KindOffice kind;

    RecordPages(KindOffice kind, Beside beside) {
        this.kind = kind;
        this.beside = beside;
    }

    Page list(Pages pages) {
        return new RecordListPage(kind, new RecordListModel(kind), this, pages);
    }

    Page record(Pages pages, UUID id) {
        return new RecordPage(kind, new RecordModel(kind), id, pages, this);
    }

    Page edit(Pages pages, UUID id) {
        var form = new RecordForm(kind);
        form.open(id);
        return new RecordFormPage(kind, form, _ -> pages.close());
    }

    /// What was made is shown.
    Page create(Pages pages) {
        var form = new RecordForm(kind);
        form.create();
        return new RecordFormPage(kind, form, saved -> pages.instead(record(pages, saved.id())));
    }

    /// Several of them in one sheet.
    Page grid(List<UUID> ids) {
        var model = new GridModel<>(new KindGrid(kind), kind.office());
        model.open(ids);
        return new GridPage<>(model, kind.surface, kind.work());
    }

    Page importing() {
        return new RecordImportForm(kind).page();
    }
}
