package org.threeplug.persistence.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.threeplug.settings.Register;

/// Registers and their branches, by code.
final class RegisterRows {

    static final String SQL = """
            SELECT r.id, r.code, r.name, b.id, b.code, b.name, b.address
            FROM register r JOIN branch b ON b.id = r.branch_id ORDER BY r.code""";

    private RegisterRows() {}

    static Register register(ResultSet row) throws SQLException {
        return new Register(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new Register.Branch(
                        row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getString(7)));
    }
}
