package org.threeplug.administration.identity;

import com.google.inject.AbstractModule;

/// The models about people and roles.
public final class IdentityWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(UserListModel.class);
        bind(UserForm.class);
        bind(EraseUserModel.class);
        bind(UserModel.class);
        bind(UserModel.Reads.class);
        bind(UserPages.class);
        bind(KeyListModel.class);
        bind(KeyForm.class);
        bind(RoleWords.class);
        bind(RoleLimits.class);
        bind(RoleListModel.class);
        bind(RoleModel.class);
        bind(RoleForm.class);
        bind(RolePages.class);
    }
}
