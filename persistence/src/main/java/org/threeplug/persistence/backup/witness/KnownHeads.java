package org.threeplug.persistence.backup.witness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.persistence.engine.file.OwnerOnly;

/// What the person who runs the program remembers of each store: the anchors of its Z reports, in a folder that does not go
/// back when the store's folder does. Whoever can write there can rewrite it too; it finds a snapshot, a synchroniser and a
/// copy, and no thief. The paper finds him.
///
/// @param folder empty where nothing is to be remembered
public record KnownHeads(Optional<Path> folder) {

    public static final KnownHeads NOWHERE = new KnownHeads(Optional.empty());

    public static KnownHeads in(Path folder) {
        return new KnownHeads(Optional.of(folder.toAbsolutePath().normalize()));
    }

    /// By its id: two stores may bear one name.
    static String name(UUID store) {
        return store.toString();
    }

    List<Witness> of(UUID store) {
        return folder.map(place -> AnchorFiles.of(place, name(store))).orElse(List.of());
    }

    /// Makes the folder, which is its owner's alone.
    Optional<Path> made() throws IOException {
        if (folder.isPresent()) {
            OwnerOnly.folder(folder.get());
        }
        return folder;
    }
}
