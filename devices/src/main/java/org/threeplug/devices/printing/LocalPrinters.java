package org.threeplug.devices.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What hangs on this computer: the queues of its system, and USB printers where they are files.
///
/// @param usb the folder of the printers' files under Linux; need not exist
public record LocalPrinters(SystemQueues queues, Path usb) {

    public static LocalPrinters ofThisSystem() {
        return new LocalPrinters(SystemQueues.ofThisSystem(), Path.of("/dev/usb"));
    }

    List<String> devices() {
        if (!Files.isDirectory(usb)) {
            return List.of();
        }
        try (var files = Files.list(usb)) {
            return files.filter(file -> file.getFileName().toString().startsWith("lp"))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
