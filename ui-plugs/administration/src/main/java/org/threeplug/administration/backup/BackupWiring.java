package org.threeplug.administration.backup;

import com.google.inject.AbstractModule;

/// The model about backups.
public final class BackupWiring extends AbstractModule {

    @Override
    protected void configure() {
        bind(BackupModel.class);
    }
}
