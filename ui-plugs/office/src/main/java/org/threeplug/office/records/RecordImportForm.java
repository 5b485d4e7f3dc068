package org.threeplug.office.records;

import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Page;
import org.threeplug.office.sheets.ImportWords;
import org.threeplug.office.sheets.SheetImportPage;
import org.threeplug.records.Field;

/// What is decided before records of a kind are brought in, and what the wizard calls them.
record RecordImportForm(KindOffice kind) implements ImportWords {

    Page page() {
        var model = new RecordImportModel(kind);
        var surface = kind.surface;
        var form = new Form(text("import.title"), surface.texts())
                .code("file", surface.text("import.file"), help(), model.file);
        SheetImportPage.withEncoding(form, model, surface)
                .check("update", surface.text("records.import.update"), surface.text("records.import.update.help"), model.update);
        return new SheetImportPage(model, this, surface, form);
    }

    @Override
    public String text(String key, Object... arguments) {
        return switch (key) {
            case "import.title", "import.running" -> kind.surface.text("records." + key, kind.words.plural());
            default -> kind.surface.text("records." + key, arguments);
        };
    }

    @Override
    public SequencedMap<String, String> columns() {
        return kind.words.columns(kind.sight());
    }

    /// Names the columns, so that nobody has to guess.
    private String help() {
        var columns = kind.sight().fields().stream()
                .filter(field -> field.lines().isEmpty() && kind.type.isWritten(field))
                .map(field -> kind.words.field(field) + (field.is(Field.Trait.REQUIRED) && field.series().isEmpty() ? "*" : ""))
                .collect(Collectors.joining(", "));
        return kind.surface.text("records.import.help", columns + lines());
    }

    /// Of the lines of lists those of the first.
    private String lines() {
        return kind.type.lists().stream()
                .filter(kind.sight()::sees)
                .flatMap(list -> kind.sight().of(list).fields().stream().map(field -> ", " + kind.words.heading(list, 1, field)))
                .collect(Collectors.joining());
    }
}
