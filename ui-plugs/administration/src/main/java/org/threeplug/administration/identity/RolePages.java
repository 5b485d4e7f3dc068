package org.threeplug.administration.identity;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.Optional;
import org.threeplug.office.Office;
import org.threeplug.office.Page;
import org.threeplug.office.Pages;
import org.threeplug.office.Surface;

/// Makes the pages about roles. What has to be read first is read before its page is laid on the others.
public final class RolePages {

    private final Surface surface;
    private final Office office;
    private final RoleWords words;
    private final RoleLimits limits;
    private final Provider<RoleModel> roles;
    private final Provider<RoleForm> forms;
    private final Provider<RoleListModel> lists;

    @Inject
    public RolePages(
            Surface surface,
            Office office,
            RoleWords words,
            RoleLimits limits,
            Provider<RoleModel> roles,
            Provider<RoleForm> forms,
            Provider<RoleListModel> lists) {
        this.surface = surface;
        this.office = office;
        this.words = words;
        this.limits = limits;
        this.roles = roles;
        this.forms = forms;
        this.lists = lists;
    }

    Page list(Pages pages) {
        return new RoleListPage(lists.get(), words, limits, surface, pages, this);
    }

    Page role(Pages pages, String key) {
        return new RolePage(roles.get(), words, limits, key, surface, pages, this);
    }

    void matrix(Pages pages) {
        var model = lists.get();
        model.columns(all -> pages.open(new RolesPage(model, all, words, surface)));
    }

    void edit(Pages pages, String key) {
        var form = forms.get();
        form.open(key, () -> pages.open(new RoleFormPage(form, words, office, surface, _ -> pages.close())));
    }

    void create(Pages pages) {
        create(pages, Optional.empty());
    }

    /// A new one that begins as another.
    void like(Pages pages, String key) {
        create(pages, Optional.of(key));
    }

    private void create(Pages pages, Optional<String> like) {
        var form = forms.get();
        form.create(like, () -> pages.open(new RoleFormPage(
                form, words, office, surface, saved -> pages.instead(role(pages, saved.key())))));
    }
}
