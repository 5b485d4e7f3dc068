package org.threeplug.persistence.nodes;

import static org.threeplug.persistence.schema.Tables.NODE;

import org.threeplug.persistence.engine.gate.Kept;
import org.threeplug.persistence.engine.gate.Prepared;
import org.threeplug.persistence.engine.gate.Rows;

/// Which of the PCs of a shop this one is, for those who give numbers.
public final class OwnNode {

    /// The row of this PC; none on the first.
    private static final String OWN = "id = (SELECT CAST(content AS UUID) FROM setting WHERE name = 'node')";

    /// Asks the row of this PC for some of its columns.
    public static final String SQL = "SELECT %s FROM node WHERE " + OWN;

    private final Prepared ask;
    private final Kept<NodeRange> range;

    private OwnNode(Rows rows) {
        this.ask = rows.prepared(SQL.formatted("node_no"));
        this.range = rows.keepUntilChanged(
                () -> new NodeRange(ask.one(row -> row.getInt(1)).orElse(0)), NODE);
    }

    /// The one that all contexts share.
    public static OwnNode of(Rows rows) {
        return rows.shared(OwnNode.class, OwnNode::new);
    }

    public NodeRange range() {
        return range.get();
    }

    public int number() {
        return range().node();
    }
}
