package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The printers that the operating system knows by name.
public interface SystemQueues {

    List<String> names();

    /// Hands bytes over as they are.
    ///
    /// @throws PrinterFault which says whether the system may have taken them
    void send(String queue, String title, byte[] bytes) throws IOException;

    /// CUPS where its commands are, else what Java knows, which under Windows passes bytes through.
    static SystemQueues ofThisSystem() {
        var lp = Path.of("/usr/bin/lp");
        var list = Path.of("/usr/bin/lpstat");
        return Files.isExecutable(lp) && Files.isExecutable(list) ? new CupsQueues(lp, list) : new JavaQueues();
    }
}
