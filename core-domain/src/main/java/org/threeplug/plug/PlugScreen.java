package org.threeplug.plug;

/// A screen that a plug contributes. This package knows no toolkit: the kit's `Screen` says what the shell shows.
public interface PlugScreen {}
