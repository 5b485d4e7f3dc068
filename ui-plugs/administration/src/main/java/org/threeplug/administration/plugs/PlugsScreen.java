package org.threeplug.administration.plugs;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// Which plugs work in this store, what each brings, and switching one off and on.
public final class PlugsScreen extends OfficeScreen {

    @Inject
    public PlugsScreen(Surface surface, PlugModel model) {
        super(surface);
        pages().open(new PlugListPage(model, surface, id -> pages().open(new PlugPage(model, id, surface))));
        leadsTo("plug", id -> pages().open(new PlugPage(model, id, surface)));
    }
}
