package org.threeplug.operations.today;

import com.google.inject.Inject;
import org.threeplug.office.Office;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// What whoever is signed in sold today.
public final class OwnDayScreen extends OfficeScreen {

    @Inject
    public OwnDayScreen(Surface surface, OwnDayModel model, Office office) {
        super(surface);
        pages().open(new OwnDayPage(model, surface, office));
    }
}
