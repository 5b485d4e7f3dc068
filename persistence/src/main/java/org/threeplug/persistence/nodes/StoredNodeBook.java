package org.threeplug.persistence.nodes;

import java.util.Optional;
import java.util.UUID;
import org.threeplug.nodes.Node;
import org.threeplug.nodes.NodeBook;
import org.threeplug.persistence.engine.gate.Rows;

/// Nodes in a table; which of them this one is stands in the settings.
public final class StoredNodeBook implements NodeBook {

    private final Rows rows;

    public StoredNodeBook(Rows rows) {
        this.rows = rows;
    }

    @Override
    public int own() {
        return OwnNode.of(rows).number();
    }

    @Override
    public Optional<Node> node(int number) {
        return rows.prepared("SELECT node_no, id, name, register_id FROM node WHERE node_no = ?")
                .one(
                        row -> new Node(
                                row.getInt(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getObject(4, UUID.class)),
                        number);
    }

    @Override
    public boolean isRegister(String code) {
        return rows.prepared("SELECT 1 FROM register WHERE code = ?").one(_ -> true, code).orElse(false);
    }

    @Override
    public boolean isElsewhere(UUID register) {
        return rows.prepared("SELECT 1 FROM node WHERE register_id = ?").one(_ -> true, register).orElse(false);
    }

    /// The setting first: whoever keeps the number asks again when a node is written.
    @Override
    public void become(Node node) {
        rows.prepared("UPDATE setting SET content = ? WHERE name = 'node'").execute(node.id().toString());
        rows.prepared("INSERT INTO node (node_no, id, name, register_id) VALUES (?, ?, ?, ?)")
                .execute(node.number(), node.id(), node.name(), node.register());
    }
}
