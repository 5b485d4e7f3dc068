package org.threeplug.kernel;

/// Where the books are kept: on which PC of the shop, and which register stands in which branch. The gate asks before each command
/// and records what the books say, for an actor is believed neither in who they are nor in where.
@FunctionalInterface
public interface Whereabouts {

    /// The same place with the node that keeps these books and the branch of the register, as far as the books know them: before
    /// the store is set up they know none.
    Origin confirmed(Origin claimed);
}
