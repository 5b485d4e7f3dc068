package org.threeplug.persistence.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.settings.Register;

/// Registers and their branches, by code; those of this PC before those of the shop's other ones.
final class RegisterRows {

    static final String SQL = """
            SELECT r.id, r.code, r.name, b.id, b.code, b.name, b.address, p.place_id
            FROM register r JOIN branch b ON b.id = r.branch_id LEFT JOIN node n ON n.register_id = r.id
            LEFT JOIN register_place p ON p.register_id = r.id
            ORDER BY COALESCE(n.node_no, 0) <> COALESCE((SELECT o.node_no FROM node o
              WHERE o.id = (SELECT CAST(s.content AS UUID) FROM setting s WHERE s.name = 'node')), 0), r.code""";

    private RegisterRows() {}

    static Register register(ResultSet row) throws SQLException {
        return new Register(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new Register.Branch(
                        row.getObject(4, UUID.class), row.getString(5), row.getString(6), row.getString(7)),
                Optional.ofNullable(row.getObject(8, UUID.class)));
    }
}
