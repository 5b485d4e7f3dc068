package org.threeplug.server.figures;

import java.util.List;

/// What is to be told of reports while the window is open: which could not make themselves, and how many alerts wait. Looked at every second,
/// so it is kept ready by whoever finds it out.
public final class ReportNews {

    /// @param failed the names of schedules whose newest report could not be made
    /// @param alerts that nobody has put away
    public record Now(List<String> failed, int alerts) {

        public static final Now NOTHING = new Now(List.of(), 0);

        public Now {
            failed = List.copyOf(failed);
        }
    }

    private volatile Now now = Now.NOTHING;

    public Now now() {
        return now;
    }

    public void tell(Now found) {
        now = found;
    }
}
