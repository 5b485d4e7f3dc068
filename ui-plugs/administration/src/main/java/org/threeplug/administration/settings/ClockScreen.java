package org.threeplug.administration.settings;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The computer's clock as a place of its own: who may not change the settings must still be able to have a jump accepted.
public final class ClockScreen extends OfficeScreen {

    private final ClockForm model;

    @Inject
    public ClockScreen(Surface surface, ClockForm model) {
        super(surface);
        this.model = model;
        pages().open(new ClockPage(model, surface));
    }

    @Override
    public void shown() {
        super.shown();
        model.open();
    }
}
