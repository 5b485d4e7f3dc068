package org.threeplug.persistence.reports;

import static org.threeplug.persistence.schema.Tables.HOME_TILES;

import java.util.List;
import java.util.UUID;
import org.threeplug.persistence.engine.database.Readers;
import org.threeplug.reports.home.ArrangedTiles;

/// Reads which tiles people have.
public final class StoredTiles implements ArrangedTiles {

    private final Readers readers;

    public StoredTiles(Readers readers) {
        this.readers = readers;
    }

    @Override
    public List<String> of(UUID person) {
        return readers.office().get()
                .select(HOME_TILES.TILES)
                .from(HOME_TILES)
                .where(HOME_TILES.PERSON_ID.eq(person))
                .fetchOptional(HOME_TILES.TILES)
                .map(tiles -> List.of(tiles.split(",")))
                .orElse(List.of());
    }
}
