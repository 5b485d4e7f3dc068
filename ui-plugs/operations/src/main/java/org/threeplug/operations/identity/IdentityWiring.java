package org.threeplug.operations.identity;

import com.google.inject.AbstractModule;

/// The models about people and roles.
public final class IdentityWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(UserListModel.class);
        bind(UserForm.class);
        bind(UserModel.class);
        bind(UserModel.Reads.class);
        bind(UserPages.class);
    }
}
