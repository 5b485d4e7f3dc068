package org.threeplug.persistence.parties;

import static org.threeplug.persistence.schema.Tables.PARTY_ROLE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.merging.InRole;
import org.threeplug.merging.PartyBook;
import org.threeplug.merging.PartyRole;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.PartyRoleRecord;

/// Writes who is one person or business.
public final class StoredPartyBook implements PartyBook {

    private final Rows rows;

    public StoredPartyBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> party(UUID record) {
        return rows.sql().fetchOptional(PARTY_ROLE, PARTY_ROLE.RECORD_ID.eq(record)).map(PartyRoleRecord::getPartyId);
    }

    @Override
    public List<InRole> of(UUID party) {
        return rows.sql().fetch(PARTY_ROLE, PARTY_ROLE.PARTY_ID.eq(party)).map(row ->
                new InRole(PartyRole.valueOf(row.getRole()), row.getRecordId()));
    }

    @Override
    public void join(UUID party, InRole who) {
        rows.insert(new PartyRoleRecord(who.record(), party, who.role().name()));
    }

    @Override
    public void separate(UUID record) {
        rows.sql().deleteFrom(PARTY_ROLE).where(PARTY_ROLE.RECORD_ID.eq(record)).execute();
    }
}
