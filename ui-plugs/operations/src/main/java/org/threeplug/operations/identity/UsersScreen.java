package org.threeplug.operations.identity;

import com.google.inject.Inject;
import java.util.UUID;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// Who may sign in, and what each role lets them do.
public final class UsersScreen extends OfficeScreen {

    @Inject
    public UsersScreen(Surface surface, UserListModel model, UserPages made) {
        super(surface);
        Runnable roles = () -> model.whenRolesAreKnown(() -> pages().open(new RolesPage(model, surface)));
        pages().open(new UserListPage(model, surface, pages(), made, roles));
        leadsTo("user", id -> pages().open(made.user(pages(), UUID.fromString(id))));
        leadsTo("new", _ -> pages().open(made.create(pages())));
        leadsTo("roles", _ -> roles.run());
    }
}
