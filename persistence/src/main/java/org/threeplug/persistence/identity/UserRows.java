package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.identity.User;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;

/// People as rows.
final class UserRows {

    private static final String SELECT =
            "SELECT id, login, name, role_key, language, active, pin_hash IS NOT NULL FROM app_user";
    static final String ALL = SELECT + " ORDER BY name, login";
    static final String PINS = "SELECT id, pin_hash FROM app_user WHERE pin_hash IS NOT NULL";
    static final String BY_ID = SELECT + " WHERE id = ?";

    private UserRows() {}

    static User user(ResultSet row) throws SQLException {
        return new User(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Locale.forLanguageTag(row.getString(5)),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    /// Without regard to case.
    static Optional<AppUserRecord> byLogin(DSLContext sql, String login) {
        return sql.selectFrom(APP_USER)
                .where(DSL.upper(APP_USER.LOGIN).eq(login.strip().toUpperCase(Locale.ROOT)))
                .limit(1)
                .fetchOptional();
    }
}
