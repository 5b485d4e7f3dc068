package org.threeplug.administration.identity;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.UUID;
import org.threeplug.identity.Role;
import org.threeplug.identity.User;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// Makes the pages about people who sign in.
public final class UserPages {

    private final Surface surface;
    private final Provider<UserModel> users;
    private final Provider<UserForm> forms;
    private final Provider<KeyForm> keys;
    private final Provider<EraseUserModel> erasures;
    private final RoleWords words;

    @Inject
    public UserPages(
            Surface surface,
            Provider<UserModel> users,
            Provider<UserForm> forms,
            Provider<KeyForm> keys,
            Provider<EraseUserModel> erasures,
            RoleWords words) {
        this.surface = surface;
        this.users = users;
        this.forms = forms;
        this.keys = keys;
        this.erasures = erasures;
        this.words = words;
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

    Page erase(Pages pages, User person) {
        var model = erasures.get();
        model.begin(person);
        return new EraseUserPage(model, surface, pages::close);
    }

    /// A key by which a program will act for the person; what the program has to show is shown once.
    Page key(Pages pages, User person, Role role) {
        var form = keys.get();
        form.create(person, role);
        return new KeyFormPage(
                form, words, surface, secret -> pages.instead(new KeyShownPage(secret, surface, pages::close)));
    }

    /// Who was added is shown.
    Page create(Pages pages) {
        var form = forms.get();
        form.create();
        return new UserFormPage(form, surface, saved -> pages.instead(user(pages, saved.id())));
    }
}
