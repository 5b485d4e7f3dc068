package org.threeplug.office.records;

import org.threeplug.kernel.Refusal;
import org.threeplug.office.sheets.SheetImportModel;
import org.threeplug.records.RecordSheets;
import org.threeplug.sheets.Reading;

/// Bringing a sheet of one kind in.
final class RecordImportModel extends SheetImportModel<RecordSheets.Order> {

    private final KindOffice kind;

    RecordImportModel(KindOffice kind) {
        super(kind.type.key(), kind.shared.sheets(), kind.office());
        this.kind = kind;
        fields.keep();
    }

    @Override
    protected void check() {
        // A file is all that is needed.
    }

    @Override
    protected RecordSheets.Order choices(boolean dryRun, Reading reading) {
        var wording = KindWords.wording(kind.type, kind.surface.formats());
        return new RecordSheets.Order(kind.sight(), wording, update.get(), dryRun, reading);
    }

    /// A missing column is named as its field is.
    @Override
    protected Refusal worded(Refusal why) {
        return why.code().equals("records.import-no-column")
                ? new Refusal(
                        why.code(),
                        why.arguments().stream().map(key -> kind.type.field(key).map(kind.words::field).orElse(key)).toList(),
                        why.field())
                : why;
    }
}
