package org.threeplug.operations.ledger;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.time.LocalDate;
import java.util.Optional;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// Up to which day the books are closed; closing them and opening them again.
public final class PeriodsScreen extends OfficeScreen {

    private final Surface surface;
    private final PeriodsModel model;
    private final Provider<PeriodForm> forms;

    @Inject
    public PeriodsScreen(Surface surface, PeriodsModel model, Provider<PeriodForm> forms) {
        super(surface);
        this.surface = surface;
        this.model = model;
        this.forms = forms;
        pages().open(new PeriodsPage(model, surface, this::close, this::open));
        leadsTo("close", _ -> model.refresh(this::close));
    }

    private void close() {
        if (model.mayClose()) {
            var form = forms.get();
            form.close(model.through());
            pages().open(new PeriodFormPage(form, surface, this::done));
        }
    }

    private void open() {
        model.through().filter(_ -> model.mayOpen()).ifPresent(last -> {
            var form = forms.get();
            form.open(last);
            pages().open(new PeriodFormPage(form, surface, this::done));
        });
    }

    private void done(Optional<LocalDate> through) {
        through.ifPresentOrElse(
                day -> surface.done("periods.done", surface.formats().date(day)),
                () -> surface.done("periods.done.open"));
        pages().close();
    }
}
