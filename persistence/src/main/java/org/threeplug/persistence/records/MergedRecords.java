package org.threeplug.persistence.records;

import static org.threeplug.persistence.schema.Tables.PARTY_ROLE;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.threeplug.merging.PartyRole;
import org.threeplug.records.Entry;
import org.threeplug.records.Followed;
import org.threeplug.records.RecordType;

/// Which records took the place of others that were merged, read from H2.
public final class MergedRecords {

    private MergedRecords() {}

    /// Everything of one side that was merged, with what took its place.
    public static Map<UUID, UUID> all(DSLContext sql, PartyRole side) {
        return read(sql, side, DSL.noCondition());
    }

    private static Map<UUID, UUID> read(DSLContext sql, PartyRole side, Condition which) {
        var stays = PARTY_ROLE.as("stays");
        return sql.select(PARTY_ROLE.RECORD_ID, stays.RECORD_ID)
                .from(PARTY_ROLE)
                .join(stays)
                .on(stays.PARTY_ID.eq(PARTY_ROLE.PARTY_ID), stays.ROLE.eq(side.name()))
                .where(PARTY_ROLE.ROLE.eq(side.merged().name()).and(which))
                .fetchMap(PARTY_ROLE.RECORD_ID, stays.RECORD_ID);
    }

    /// Entries that point to what took the place of merged records. Of a kind that points to nothing of the sort nothing is read.
    static List<Entry> followed(DSLContext sql, RecordType type, List<Entry> entries) {
        var all = entries;
        for (var each : type.followed().entrySet()) {
            var pointed = new HashSet<UUID>();
            entries.forEach(entry -> entry.find(each.getKey()).ifPresent(pointed::add));
            var others = pointed.isEmpty() ? Map.<UUID, UUID>of() : read(sql, each.getValue(), PARTY_ROLE.RECORD_ID.in(pointed));
            if (!others.isEmpty()) {
                Followed.Successors successors = (record, _) -> Optional.ofNullable(others.get(record));
                all = all.stream().map(entry -> Followed.of(type, entry, successors)).toList();
            }
        }
        return all;
    }

    /// Whether a column points to one of some records, or to what is the same as one of them.
    static Condition among(Field<UUID> column, PartyRole side, Collection<UUID> wanted) {
        Select<Record1<UUID>> them = DSL.select(PARTY_ROLE.RECORD_ID)
                .from(PARTY_ROLE)
                .where(
                        PARTY_ROLE.ROLE.in(Stream.of(side, side.merged()).map(PartyRole::name).toList()),
                        PARTY_ROLE.PARTY_ID.in(DSL.select(PARTY_ROLE.PARTY_ID)
                                .from(PARTY_ROLE)
                                .where(PARTY_ROLE.RECORD_ID.in(Set.copyOf(wanted)))));
        // one list of values, so that the column's index finds them
        for (var id : wanted) {
            them = them.unionAll(DSL.select(DSL.val(id)));
        }
        return column.in(them);
    }
}
