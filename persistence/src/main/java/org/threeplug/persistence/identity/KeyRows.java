package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.API_KEY;
import static org.threeplug.persistence.schema.Tables.API_KEY_RIGHT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.kernel.People;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.schema.tables.records.ApiKeyRecord;

/// Keys as rows.
final class KeyRows {

    private KeyRows() {}

    static Optional<ApiKeyRecord> row(DSLContext sql, UUID id) {
        return sql.fetchOptional(API_KEY, API_KEY.ID.eq(id));
    }

    static Optional<ApiKey> one(DSLContext sql, UUID id) {
        return row(sql, id)
                .map(row -> key(
                        row,
                        sql.select(API_KEY_RIGHT.PERMISSION)
                                .from(API_KEY_RIGHT)
                                .where(API_KEY_RIGHT.KEY_ID.eq(id))
                                .fetchSet(right -> new Permission(right.value1()))));
    }

    static List<ApiKey> all(DSLContext sql) {
        var rights = sql.selectFrom(API_KEY_RIGHT)
                .fetchGroups(API_KEY_RIGHT.KEY_ID, row -> new Permission(row.getPermission()));
        return sql.selectFrom(API_KEY)
                .orderBy(API_KEY.MADE_AT.desc(), API_KEY.ID.desc())
                .fetch(row -> key(row, Set.copyOf(rights.getOrDefault(row.getId(), List.of()))));
    }

    /// As the gate asks for it.
    static Optional<People.Key> standing(DSLContext sql, UUID id) {
        return one(sql, id)
                .map(key -> new People.Key(
                        key.id(), key.person(), key.name(), key.rights(), key.ends(), key.withdrawn().isPresent()));
    }

    private static ApiKey key(ApiKeyRecord row, Set<Permission> rights) {
        return new ApiKey(
                row.getId(),
                row.getPersonId(),
                row.getName(),
                rights,
                row.getMadeAt().toInstant(ZoneOffset.UTC),
                row.getEndsAt().toInstant(ZoneOffset.UTC),
                instant(row.getWithdrawnAt()),
                instant(row.getUsedAt()));
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime at) {
        return Optional.ofNullable(at).map(time -> time.toInstant(ZoneOffset.UTC));
    }
}
