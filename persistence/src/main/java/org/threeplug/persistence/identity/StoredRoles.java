package org.threeplug.persistence.identity;

import static org.threeplug.persistence.schema.Tables.KNOWN_RIGHT;
import static org.threeplug.persistence.schema.Tables.ROLE;
import static org.threeplug.persistence.schema.Tables.ROLE_PERMISSION;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.threeplug.identity.ArrivedRight;
import org.threeplug.identity.Role;
import org.threeplug.identity.Roles;
import org.threeplug.kernel.Percent;
import org.threeplug.kernel.Permission;
import org.threeplug.persistence.schema.tables.records.RoleRecord;

/// Reads roles with their rights, and which rights came when.
final class StoredRoles {

    private StoredRoles() {}

    static Optional<Role> one(DSLContext sql, String key) {
        return sql.fetchOptional(ROLE, ROLE.ROLE_KEY.eq(key))
                .map(row -> role(
                        row,
                        sql.select(ROLE_PERMISSION.PERMISSION)
                                .from(ROLE_PERMISSION)
                                .where(ROLE_PERMISSION.ROLE_KEY.eq(key))
                                .fetchSet(permission -> new Permission(permission.value1()))));
    }

    static List<Role> all(DSLContext sql) {
        var rights = sql.selectFrom(ROLE_PERMISSION)
                .fetchGroups(ROLE_PERMISSION.ROLE_KEY, row -> new Permission(row.getPermission()));
        return sql.fetch(ROLE).stream()
                .map(row -> role(row, Set.copyOf(rights.getOrDefault(row.getRoleKey(), List.of()))))
                .sorted(Roles.inOrder())
                .toList();
    }

    private static Role role(RoleRecord row, Set<Permission> rights) {
        return new Role(
                row.getRoleKey(),
                row.getName(),
                new Percent(row.getLineDiscountLimit()),
                new Percent(row.getTicketDiscountLimit()),
                Optional.ofNullable(row.getOpenItemLimit()),
                rights,
                row.getActive());
    }

    static Set<String> known(DSLContext sql) {
        return sql.select(KNOWN_RIGHT.PERMISSION).from(KNOWN_RIGHT).fetchSet(KNOWN_RIGHT.PERMISSION);
    }

    static List<ArrivedRight> arrived(DSLContext sql) {
        return sql.selectFrom(KNOWN_RIGHT)
                .where(KNOWN_RIGHT.ARRIVED_AT.isNotNull())
                .orderBy(KNOWN_RIGHT.ARRIVED_AT.desc(), KNOWN_RIGHT.PERMISSION)
                .fetch(row -> new ArrivedRight(
                        row.getPermission(),
                        row.getArrivedAt().toInstant(ZoneOffset.UTC),
                        row.getGrantedTo().isEmpty() ? List.of() : List.of(row.getGrantedTo().split(" "))));
    }
}
