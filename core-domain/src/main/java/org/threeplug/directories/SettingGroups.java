package org.threeplug.directories;

import java.util.List;
import org.threeplug.settings.SettingGroup;
import org.threeplug.settings.TillSettings;

/// The settings that the program itself declares; a group more is one more line.
public final class SettingGroups {

    public static final List<SettingGroup> ALL = List.of(TillSettings.GROUP);

    private SettingGroups() {}
}
