package org.threeplug.administration.identity;

import com.google.inject.Inject;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// What each role lets people do and how far they decide alone; made and changed here.
public final class RolesScreen extends OfficeScreen {

    @Inject
    public RolesScreen(Surface surface, RolePages made) {
        super(surface);
        pages().open(made.list(pages()));
        leadsTo("role", key -> pages().open(made.role(pages(), key)));
        leadsTo("new", _ -> made.create(pages()));
        leadsTo("matrix", _ -> made.matrix(pages()));
    }
}
