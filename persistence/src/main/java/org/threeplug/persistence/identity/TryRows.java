package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.APP_USER;
import static org.threeplug.persistence.schema.Tables.PIN_TRIES;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.threeplug.identity.Tries;
import org.threeplug.persistence.schema.tables.records.AppUserRecord;

/// Wrong secrets as rows: passwords beside the person, PINs on their own.
final class TryRows {

    private TryRows() {}

    static Tries passwords(AppUserRecord row) {
        return tries(row.getFailedAttempts(), row.getLockedUntil());
    }

    static Tries passwords(DSLContext sql, UUID user) {
        return sql.fetchOptional(APP_USER, APP_USER.ID.eq(user)).map(TryRows::passwords).orElse(Tries.NONE);
    }

    static Tries pins(DSLContext sql, UUID userOrRegister) {
        return sql.fetchOptional(PIN_TRIES, PIN_TRIES.OWNER_ID.eq(userOrRegister))
                .map(row -> tries(row.getFailedAttempts(), row.getLockedUntil()))
                .orElse(Tries.NONE);
    }

    private static Tries tries(int wrong, @Nullable LocalDateTime until) {
        return new Tries(wrong, Optional.ofNullable(until).map(time -> time.toInstant(ZoneOffset.UTC)));
    }
}
