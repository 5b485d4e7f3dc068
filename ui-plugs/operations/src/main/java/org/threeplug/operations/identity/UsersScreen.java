package org.threeplug.operations.identity;

import com.google.inject.Inject;
import com.google.inject.Provider;
import org.threeplug.identity.User;
import org.threeplug.operations.office.OfficeScreen;
import org.threeplug.operations.office.Surface;

/// Who may sign in, and what each role lets them do.
public final class UsersScreen extends OfficeScreen {

    private final Surface surface;
    private final UserListModel model;
    private final Provider<UserForm> forms;

    @Inject
    public UsersScreen(Surface surface, UserListModel model, Provider<UserForm> forms) {
        super(surface);
        this.surface = surface;
        this.model = model;
        this.forms = forms;
        pages().open(new UserListPage(model, surface, new UserListPage.Ways(
                this::open, this::create, () -> pages().open(new RolesPage(model, surface)))));
    }

    private void open(User user) {
        var form = forms.get();
        var role = model.roles.stream().filter(known -> known.key().equals(user.role())).findFirst();
        form.open(user, role);
        pages().open(new UserFormPage(form, model, surface, pages()));
    }

    private void create() {
        var form = forms.get();
        form.create();
        pages().open(new UserFormPage(form, model, surface, pages()));
    }
}
