package org.threeplug.persistence.parties;

import static org.threeplug.persistence.schema.Tables.CUSTOMER;
import static org.threeplug.persistence.schema.Tables.PARTY_ROLE;
import static org.threeplug.persistence.schema.Tables.SUPPLIERS;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyRole;
import org.threeplug.parties.Known;
import org.threeplug.parties.Parties;
import org.threeplug.persistence.engine.database.Readers;

/// Reads who is in which roles. Looking for who may be the same goes through a directory once, away from the till.
public final class StoredParties implements Parties {

    private static final int PHONE = 9;

    /// Where those in a role are told of.
    private record Columns(
            Table<? extends Record> table,
            Field<UUID> id,
            Field<String> number,
            Field<String> name,
            Field<String> taxNumber,
            Field<String> email,
            Field<String> phone) {

        private static final Columns CUSTOMERS = new Columns(
                CUSTOMER, CUSTOMER.ID, CUSTOMER.NUMBER, CUSTOMER.NAME, CUSTOMER.TAX_NUMBER, CUSTOMER.EMAIL, CUSTOMER.PHONE);
        private static final Columns SELLERS = new Columns(
                SUPPLIERS, SUPPLIERS.ID, SUPPLIERS.NUMBER, SUPPLIERS.NAME, SUPPLIERS.TAX_NUMBER, SUPPLIERS.EMAIL, SUPPLIERS.PHONE);

        static Columns of(PartyRole role) {
            return switch (role) {
                case CUSTOMER, EX_CUSTOMER -> CUSTOMERS;
                case SUPPLIER, EX_SUPPLIER -> SELLERS;
            };
        }

        List<Field<?>> all() {
            return List.of(id, number, name, taxNumber, email, phone);
        }

        Known known(Record row) {
            return new Known(
                    row.get(id), row.get(number), row.get(name), row.get(taxNumber), row.get(email), row.get(phone));
        }

        Condition like(Known who) {
            return DSL.or(
                    equal(DSL.upper(DSL.regexpReplaceAll(taxNumber, "[^A-Za-z0-9]", "")), who.taxKey()),
                    equal(DSL.lower(DSL.trim(email)), who.emailKey()),
                    equal(DSL.right(DSL.regexpReplaceAll(phone, "[^0-9]", ""), PHONE), who.phoneKey()),
                    equal(DSL.lower(DSL.trim(name)), who.nameKey()));
        }

        private static Condition equal(Field<String> told, String key) {
            return key.isEmpty() ? DSL.falseCondition() : told.eq(key);
        }
    }

    private final Readers readers;

    public StoredParties(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<InRole> others(UUID record) {
        var own = PARTY_ROLE.as("own");
        return readers.office().get()
                .select(PARTY_ROLE.ROLE, PARTY_ROLE.RECORD_ID)
                .from(PARTY_ROLE)
                .join(own)
                .on(own.PARTY_ID.eq(PARTY_ROLE.PARTY_ID))
                .where(own.RECORD_ID.eq(record), PARTY_ROLE.RECORD_ID.ne(record))
                .fetch(row -> new InRole(PartyRole.valueOf(row.value1()), row.value2()));
    }

    @Override
    public Optional<PartyRole> own(UUID record) {
        return readers.office().get()
                .select(PARTY_ROLE.ROLE)
                .from(PARTY_ROLE)
                .where(PARTY_ROLE.RECORD_ID.eq(record))
                .fetchOptional(row -> PartyRole.valueOf(row.value1()));
    }

    @Override
    public Optional<Known> known(InRole who) {
        var columns = Columns.of(who.role());
        return readers.office().get()
                .select(columns.all())
                .from(columns.table())
                .where(columns.id().eq(who.record()), columns.name().ne(""))
                .fetchOptional(columns::known);
    }

    @Override
    public List<Known> like(PartyRole role, Known who, int most) {
        var columns = Columns.of(role);
        return readers.office().get()
                .select(columns.all())
                .from(columns.table())
                .where(columns.name().ne(""), columns.like(who))
                .orderBy(columns.number())
                .limit(most)
                .fetch(columns::known);
    }
}
