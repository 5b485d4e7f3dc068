package org.threeplug.faultlab;

import java.io.IOException;

/// Something that breaks stores, and can be asked meanwhile how far it is.
interface Trials {

    /// What came of the trials so far.
    Tally tally();

    Tally run(int trials) throws IOException, InterruptedException;
}
