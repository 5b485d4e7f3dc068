package org.threeplug.administration.identity;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// The keys by which programs act for people who work here. One is made on the page of its person.
public final class KeysScreen extends OfficeScreen {

    @Inject
    public KeysScreen(Surface surface, KeyListModel model) {
        super(surface);
        pages().open(new KeyListPage(model, surface));
    }
}
