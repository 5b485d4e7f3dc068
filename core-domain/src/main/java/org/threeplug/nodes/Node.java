package org.threeplug.nodes;

import java.util.UUID;

/// One of the PCs on which the books of a shop are kept. The first is number 0 and is not written down as one.
///
/// @param id as the journal's records name it
/// @param register whose documents it posts
public record Node(int number, UUID id, String name, UUID register) {

    /// So many are told apart in the numbers of documents.
    public static final int MOST = 9_222;
}
