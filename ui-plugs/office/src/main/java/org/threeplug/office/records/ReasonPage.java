package org.threeplug.office.records;

import java.util.Optional;
import javafx.beans.property.StringProperty;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.Fields;
import org.threeplug.office.FormPage;
import org.threeplug.records.Entry;

/// Why a record goes to another state, where that must be said.
final class ReasonPage extends FormPage {

    private final KindOffice kind;
    private final RecordModel model;
    private final Entry entry;
    private final String way;
    private final Fields fields;
    private final StringProperty reason;
    private final Runnable done;

    static ReasonPage of(KindOffice kind, RecordModel model, Entry entry, String way, Runnable done) {
        var fields = new Fields();
        return new ReasonPage(kind, model, entry, way, done, fields, fields.text("reason"));
    }

    private ReasonPage(
            KindOffice kind,
            RecordModel model,
            Entry entry,
            String way,
            Runnable done,
            Fields fields,
            StringProperty reason) {
        this.kind = kind;
        this.model = model;
        this.entry = entry;
        this.way = way;
        this.done = done;
        this.fields = fields;
        this.reason = reason;
        super(
                kind.surface,
                new Form(kind.words.way(way), kind.surface.texts())
                        .area("reason", kind.surface.text("records.reason"), kind.surface.text("records.reason.help"), reason),
                fields,
                () -> kind.words.way(way),
                kind.words.way(way));
        fields.keep();
    }

    @Override
    protected void save() {
        fields.forgive();
        var said = Optional.of(reason.get().strip()).filter(text -> !text.isEmpty());
        model.move(entry, way, said, () -> {
            fields.keep();
            done.run();
        }, fields::refuse);
    }

    @Override
    protected String first() {
        return "reason";
    }
}
