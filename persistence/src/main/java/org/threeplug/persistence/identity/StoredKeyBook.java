package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.API_KEY;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.threeplug.identity.keys.ApiKey;
import org.threeplug.identity.keys.KeyBook;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.ApiKeyRecord;
import org.threeplug.persistence.schema.tables.records.ApiKeyRightRecord;

/// Writes keys.
public final class StoredKeyBook implements KeyBook {

    private final Rows rows;

    public StoredKeyBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(ApiKey key, String hash) {
        var row = new ApiKeyRecord();
        row.setId(key.id());
        row.setPersonId(key.person());
        row.setName(key.name());
        row.setSecretHash(hash);
        row.setMadeAt(UtcTime.of(key.made()));
        row.setEndsAt(UtcTime.of(key.ends()));
        rows.insert(row);
        key.rights().stream().map(Permission::key).sorted().forEach(permission -> {
            var right = new ApiKeyRightRecord();
            right.setKeyId(key.id());
            right.setPermission(permission);
            rows.insert(right);
        });
    }

    @Override
    public Optional<ApiKey> key(UUID id) {
        return KeyRows.one(rows.sql(), id);
    }

    @Override
    public boolean isNamed(String name) {
        return rows.sql()
                .fetchExists(API_KEY, DSL.upper(API_KEY.NAME).eq(name.toUpperCase(Locale.ROOT)));
    }

    @Override
    public void withdraw(UUID id, Instant at) {
        var row = existing(id);
        row.setWithdrawnAt(UtcTime.of(at));
        rows.update(row);
    }

    @Override
    public void used(UUID id, Instant at) {
        var row = existing(id);
        row.setUsedAt(UtcTime.of(at));
        rows.update(row);
    }

    @Override
    public void forget(UUID person, Instant at) {
        for (var row : rows.sql().fetch(API_KEY, API_KEY.PERSON_ID.eq(person))) {
            row.setSecretHash(null);
            if (row.getWithdrawnAt() == null) {
                row.setWithdrawnAt(UtcTime.of(at));
            }
            rows.update(row);
        }
    }

    private ApiKeyRecord existing(UUID id) {
        return KeyRows.row(rows.sql(), id).orElseThrow(() -> new IllegalStateException("There is no key " + id));
    }
}
