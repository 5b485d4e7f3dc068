package org.threeplug.kit.shell;

import java.util.function.Supplier;
import org.threeplug.kit.Screen;
import org.threeplug.plug.Area;

/// A place the person may go to, as a plug contributed it and the person's rights allow it.
///
/// @param group the title of its group within the area
/// @param icon the name of an icon of the kit
/// @param home whether the shell opens here; the first wins
/// @param screen makes the screen when it is first opened
public record NavigationEntry(
        String key, String title, Area area, String group, String icon, boolean home, Supplier<? extends Screen> screen) {}
