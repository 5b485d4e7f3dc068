package org.threeplug.devices.printing;

import org.threeplug.receipts.SpoolState;

/// Is told how a paper gets on.
public interface PrintWatch {

    PrintWatch NOBODY = new PrintWatch() {
        @Override
        public void starts() {
            // Nobody keeps count of a trial.
        }

        @Override
        public void stalls(SpoolState.Cause cause) {
            // Whoever made the trial sees how it ends.
        }
    };

    /// From now on some of it may be on paper.
    void starts();

    /// It takes longer than it should, and is waited for.
    void stalls(SpoolState.Cause cause);
}
