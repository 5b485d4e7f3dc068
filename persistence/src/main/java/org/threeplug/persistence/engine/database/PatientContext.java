package org.threeplug.persistence.engine.database;

import org.jooq.Configuration;
import org.jooq.ConnectionCallable;
import org.jooq.ConnectionRunnable;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DefaultDSLContext;

/// Tells that a question took too long also where plain SQL is asked of a connection.
final class PatientContext extends DefaultDSLContext {

    private static final long serialVersionUID = 1L;

    PatientContext(Configuration configuration) {
        super(configuration);
    }

    @Override
    public <T> T connectionResult(ConnectionCallable<T> work) {
        try {
            return super.connectionResult(work);
        } catch (DataAccessException e) {
            throw TooLong.or(e, e);
        }
    }

    @Override
    public void connection(ConnectionRunnable work) {
        try {
            super.connection(work);
        } catch (DataAccessException e) {
            throw TooLong.or(e, e);
        }
    }
}
