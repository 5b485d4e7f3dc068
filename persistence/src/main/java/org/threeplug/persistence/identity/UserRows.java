package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.threeplug.identity.User;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;

/// People as rows.
final class UserRows {

    private UserRows() {}

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
