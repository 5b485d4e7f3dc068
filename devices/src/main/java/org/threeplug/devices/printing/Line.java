package org.threeplug.devices.printing;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;

/// The way to a printer and perhaps back.
interface Line extends AutoCloseable {

    /// Waits while the printer prints what it was sent before.
    ///
    /// @param stalled told when nothing has moved for longer than paper takes
    void send(byte[] bytes, Runnable stalled) throws IOException;

    /// The next answer; empty when none comes in time.
    ///
    /// @param meanwhile run again and again while waiting
    OptionalInt answer(Duration patience, Between meanwhile) throws IOException;

    /// Sends no more, and waits until the other side has taken everything, as far as that can be seen.
    /// @return whether it was seen
    boolean end(Duration patience) throws IOException;

    @Override
    void close() throws IOException;

    /// Done between two commands, where it does not fall into a picture.
    interface Between {
        void run() throws IOException;
    }

    interface Opening {
        Line open() throws IOException;
    }
}
