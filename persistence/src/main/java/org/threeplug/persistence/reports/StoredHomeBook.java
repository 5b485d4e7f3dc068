package org.threeplug.persistence.reports;

import static org.threeplug.persistence.schema.Tables.HOME_TILES;

import java.util.List;
import java.util.UUID;
import org.threeplug.persistence.engine.gate.Rows;
import org.threeplug.persistence.schema.tables.records.HomeTilesRecord;
import org.threeplug.reports.home.HomeBook;

/// Writes which tiles people have.
public final class StoredHomeBook implements HomeBook {

    private final Rows rows;

    public StoredHomeBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void arrange(UUID person, List<String> tiles) {
        var known = rows.sql().fetchOptional(HOME_TILES, HOME_TILES.PERSON_ID.eq(person));
        if (tiles.isEmpty()) {
            known.ifPresent(rows::delete);
            return;
        }
        var row = known.orElseGet(HomeTilesRecord::new);
        row.setPersonId(person);
        row.setTiles(String.join(",", tiles));
        if (known.isPresent()) {
            rows.update(row);
        } else {
            rows.insert(row);
        }
    }
}
