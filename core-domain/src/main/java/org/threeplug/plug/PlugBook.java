package org.threeplug.plug;

/// Which plugs are switched off in this store; only commands reach it.
public interface PlugBook {

    /// Whether nobody has switched it off.
    boolean works(String plug);

    void switchTo(String plug, boolean works);
}
