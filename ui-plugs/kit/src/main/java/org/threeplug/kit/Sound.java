package org.threeplug.kit;

/// What a person hears who is not looking at the screen. Returns at once; a machine that cannot sound is silent.
@FunctionalInterface
public interface Sound {

    /// Something needs a look, though work goes on.
    void caution();
}
