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

    static final String ALL = """
            SELECT id, login, name, role_key, language, active, pin_hash IS NOT NULL FROM app_user
            ORDER BY name, login""";

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

    static User user(AppUserRecord row) {
        return new User(
                row.getId(),
                row.getLogin(),
                row.getName(),
                row.getRoleKey(),
                Locale.forLanguageTag(row.getLanguage()),
                row.getActive(),
                row.getPinHash() != null);
    }

    /// Without regard to case.
    static Optional<AppUserRecord> byLogin(DSLContext sql, String login) {
        return sql.selectFrom(APP_USER)
                .where(DSL.upper(APP_USER.LOGIN).eq(login.strip().toUpperCase(Locale.ROOT)))
                .limit(1)
                .fetchOptional();
    }
}
