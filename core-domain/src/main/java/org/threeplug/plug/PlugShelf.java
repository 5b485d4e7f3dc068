package org.threeplug.plug;

/// Which plugs are found beside the program, as far as a command needs to know.
public interface PlugShelf {

    boolean isThere(String plug);

    /// Whether the program itself is made of it, so that nothing would be left to sell with.
    boolean isEssential(String plug);
}
