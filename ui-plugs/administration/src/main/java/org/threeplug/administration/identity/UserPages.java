package org.threeplug.administration.identity;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.UUID;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// Makes the pages about people who sign in.
public final class UserPages {

    private final Surface surface;
    private final Provider<UserModel> users;
    private final Provider<UserForm> forms;

    @Inject
    public UserPages(Surface surface, Provider<UserModel> users, Provider<UserForm> forms) {
        this.surface = surface;
        this.users = users;
        this.forms = forms;
    }

    Page user(Pages pages, UUID id) {
        return new UserPage(users.get(), id, surface, pages, this);
    }

    /// The form is filled when the person and the roles are read.
    Page edit(Pages pages, UUID id) {
        var form = forms.get();
        form.open(id);
        return new UserFormPage(form, surface, _ -> pages.close());
    }

    /// Who was added is shown.
    Page create(Pages pages) {
        var form = forms.get();
        form.create();
        return new UserFormPage(form, surface, saved -> pages.instead(user(pages, saved.id())));
    }
}
