package org.threeplug.persistence.engine.capture;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/// Sits on every table that is state. H2 makes one for each table and calls it after each changed row, in the thread
/// and transaction of the change.
public class RowCapture implements Trigger {

    /// What the databases of shops call: the name of a class stands in each of them, so it is one that never moves.
    public static final String CALLED = "org.threeplug.persistence.capture.RowTrigger";

    private static final String NOT_THROUGH_THE_GATE = "45001";

    private String name = "";

    protected RowCapture() {}

    @Override
    public void init(
            Connection connection, String schema, String trigger, String table, boolean before, int type) {
        name = Capture.name(schema, table);
    }

    @Override
    public void fire(
            Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (!Capture.RUNNING.isBound()) {
            throw new SQLException("Only a command that passes the gate changes rows: " + name, NOT_THROUGH_THE_GATE);
        }
        materialize(before);
        materialize(after);
        Capture.RUNNING.get().changed(name, before, after);
    }

    /// Large values must be read now: they belong to the row that is being changed.
    private static void materialize(@Nullable Object @Nullable [] image) throws SQLException {
        if (image == null) {
            return;
        }
        for (var i = 0; i < image.length; i++) {
            if (image[i] instanceof Clob text) {
                image[i] = text.getSubString(1, Math.toIntExact(text.length()));
            } else if (image[i] instanceof Blob bytes) {
                image[i] = bytes.getBytes(1, Math.toIntExact(bytes.length()));
            }
        }
    }
}
