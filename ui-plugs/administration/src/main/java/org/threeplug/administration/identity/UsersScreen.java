package org.threeplug.administration.identity;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.office.OfficeScreen;
import org.threeplug.office.Surface;

/// Who may sign in, and with which role.
public final class UsersScreen extends OfficeScreen {

    @Inject
    public UsersScreen(Surface surface, UserListModel model, UserPages made, RolePages roleMade) {
        super(surface);
        Runnable roles = () -> roleMade.matrix(pages());
        pages().open(new UserListPage(model, surface, pages(), made, roles));
        leadsTo("user", id -> pages().open(made.user(pages(), UUID.fromString(id))));
        leadsTo("new", _ -> pages().open(made.create(pages())));
        leadsTo("roles", _ -> roles.run());
    }
}
