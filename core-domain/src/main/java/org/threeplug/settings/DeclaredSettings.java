package org.threeplug.settings;

import java.util.List;

/// The settings that are declared: the program's own, and those of the plugs at work.
public interface DeclaredSettings {

    /// By their keys.
    List<SettingGroup> all();
}
