package org.threeplug.persistence.backup;

import java.util.UUID;
import org.threeplug.backup.BackupBook;
import org.threeplug.backup.Proof;
import org.threeplug.backup.Restoration;
import org.threeplug.persistence.engine.database.UtcTime;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.BackupProofRecord;
import org.threeplug.persistence.schema.tables.records.BackupRestorationRecord;

/// Writes what was learnt about backups.
public final class StoredBackupBook implements BackupBook {

    private final Rows rows;

    public StoredBackupBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(UUID id, Proof proof) {
        var row = new BackupProofRecord();
        row.setId(id);
        row.setBackup(proof.backup());
        row.setSequence(proof.sequence());
        row.setHead(proof.head());
        row.setGood(proof.good());
        row.setDetail(proof.detail());
        row.setProvedAt(UtcTime.of(proof.at()));
        rows.insert(row);
    }

    @Override
    public void add(UUID id, Restoration restoration) {
        var row = new BackupRestorationRecord();
        row.setId(id);
        row.setBackup(restoration.backup());
        row.setSequence(restoration.sequence());
        row.setLeftSequence(restoration.left());
        row.setLeftHead(restoration.leftHead());
        row.setRestoredAt(UtcTime.of(restoration.at()));
        rows.insert(row);
    }
}
