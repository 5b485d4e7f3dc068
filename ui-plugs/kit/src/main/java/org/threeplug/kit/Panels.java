package org.threeplug.kit;

import java.util.List;
import org.threeplug.kit.control.SidePanel;

/// Opens panels over the edge of the screen. The shell is one; a screen may be given its own.
public interface Panels {

    void open(SidePanel panel);

    void close();

    /// Asks before something is lost.
    ///
    /// @param question such as "Delete 3 items?"
    /// @param lost what will be gone, named one by one
    /// @param action what the button says, such as "Delete 3 items"; never "OK"
    void ask(String question, List<String> lost, String action, Runnable run);
}
