package org.threeplug.kernel;

/// What a part of a command says by itself, without what it repeats from the books: a product's name may change between two
/// times the same thing is asked for, and it is the same thing still ([Fingerprint]).
public interface Essence {

    /// Any value that a command may hold, such as a list.
    Object essence();
}
