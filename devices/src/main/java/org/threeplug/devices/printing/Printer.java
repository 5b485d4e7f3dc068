package org.threeplug.devices.printing;

import java.io.IOException;

/// Takes finished paper. Called on the spool's thread only.
public interface Printer {

    /// @throws IOException when the paper may not have come out; the spool keeps the job and tries again
    void print(Paper paper) throws IOException;

    void openDrawer() throws IOException;
}
