package org.threeplug.kernel;

import java.util.function.Consumer;

/// Tells about events after they are durable. Listeners run on the gate's notifier thread, in order; they must be short.
public interface Events {

    /// @return stops listening
    Runnable listen(Consumer<Event> listener);
}
