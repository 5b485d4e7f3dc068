package org.threeplug.persistence.nodes;

import static org.threeplug.persistence.schema.Tables.REGISTER;
import static org.threeplug.persistence.schema.Tables.SETTING;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.threeplug.kernel.Origin;
import org.threeplug.kernel.Whereabouts;
import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Rows;

/// Tells the gate where a command comes from. Read once and again after settings or registers changed, so a sale pays for a look
/// into a map.
public final class StoredWhereabouts implements Whereabouts {

    private final Kept<Optional<UUID>> node;
    private final Kept<Map<UUID, UUID>> branches;

    public StoredWhereabouts(Rows rows) {
        this.node = rows.keepUntilChanged(
                () -> rows.prepared("SELECT content FROM setting WHERE name = 'node'")
                        .one(row -> UUID.fromString(row.getString(1))),
                SETTING);
        this.branches = rows.keepUntilChanged(
                () -> rows.prepared("SELECT id, branch_id FROM register")
                        .all(row -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                REGISTER);
    }

    @Override
    public Origin confirmed(Origin claimed) {
        var here = node.get().orElse(claimed.node());
        var branch = branches.get().getOrDefault(claimed.register(), claimed.branch());
        return here.equals(claimed.node()) && branch.equals(claimed.branch())
                ? claimed
                : new Origin(here, branch, claimed.register(), claimed.device());
    }
}
