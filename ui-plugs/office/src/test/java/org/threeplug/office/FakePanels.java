package org.threeplug.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeplug.kit.Panels;
import org.threeplug.kit.control.SidePanel;

/// Keeps the panel that is open, and answers questions at once.
public final class FakePanels implements Panels {

    public final List<String> asked = new ArrayList<>();
    public Optional<SidePanel> open = Optional.empty();
    public boolean agree = true;

    @Override
    public void open(SidePanel panel) {
        open = Optional.of(panel);
    }

    @Override
    public void close() {
        open = Optional.empty();
    }

    @Override
    public void ask(String question, List<String> lost, String action, Runnable run) {
        asked.addAll(lost);
        if (agree) {
            run.run();
        }
    }
}
