package org.threeplug.commandline;

import org.threeplug.backup.Progress;

/// Tells each step of a backup, a drill or a restore once, where complaints go, so that the answer stays alone.
final class StepLine implements Progress {

    private final Terminal terminal;
    private String last = "";

    StepLine(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public boolean at(String step, int percent) {
        if (!step.equals(last)) {
            last = step;
            terminal.say("backup.step." + step);
        }
        return true;
    }
}
