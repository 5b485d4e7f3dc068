package org.threeplug.nodes;

import java.util.Optional;
import java.util.UUID;

/// The write side; only commands reach it.
public interface NodeBook {

    /// The number of this PC; 0 unless it was made a second node.
    int own();

    /// Another node, or this one, that the books know of.
    Optional<Node> node(int number);

    /// Whether a register has this code already.
    boolean isRegister(String code);

    /// Whether another PC of the shop posts the documents of a register.
    boolean isElsewhere(UUID register);

    /// From now on this PC is that node.
    void become(Node node);
}
