package org.threeplug.server.compose;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must be closed before the store, newest first; one that fails does not keep the others open.
final class Closing implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T later(T resource) {
        open.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try (var resource = open.pop()) {
                LOG.debug("closing {}", resource);
            } catch (Exception e) {
                LOG.error("could not be closed", e);
            }
        }
    }
}
