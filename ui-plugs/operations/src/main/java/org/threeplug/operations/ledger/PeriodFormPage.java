package org.threeplug.operations.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.threeplug.kit.pattern.Form;
import org.threeplug.office.FormPage;
import org.threeplug.office.Surface;

/// Which day is the last closed one from now on, and why.
final class PeriodFormPage extends FormPage {

    private final PeriodForm model;
    private final Consumer<Optional<LocalDate>> done;

    /// @param model filled already
    PeriodFormPage(PeriodForm model, Surface surface, Consumer<Optional<LocalDate>> done) {
        this.model = model;
        this.done = done;
        var way = model.closes() ? "periods.close" : "periods.open";
        super(
                surface,
                new Form(surface.text(way), surface.texts())
                        .date("through", surface.text(way + ".day"), surface.text(way + ".day.help"), model.through)
                        .area("reason", surface.text("periods.reason"), surface.text("periods.reason.help"), model.reason),
                model.fields,
                () -> surface.text(way),
                surface.text(way + ".do"));
    }

    @Override
    protected void save() {
        model.save(done);
    }

    @Override
    protected String first() {
        return "through";
    }
}
