package org.threeplug.persistence.cart;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.cart.CartDraft;
import org.threeplug.cart.CounterCart;
import org.threeplug.persistence.engine.file.SideFile;
import org.threeplug.persistence.engine.file.StoreFiles;

/// One file for each register, replaced whole: the new text is forced beside the old and then takes its name, so that a
/// power cut leaves the cart of before or the cart of after. Carts that follow each other faster than the disk are not
/// all written; the newest is.
public final class FileCartDraft implements CartDraft, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FileCartDraft.class);

    /// Some ten thousand lines; larger than any cart and small enough for any till's memory.
    private static final long LARGEST = 4L * 1024 * 1024;

    private final StoreFiles files;
    private final Path directory;
    private final Thread writer;
    /// What each register's file shall hold, as far as it is not there yet; empty for no cart.
    private final Map<UUID, Optional<CounterCart>> waiting = new LinkedHashMap<>();
    /// What is being written at this moment.
    private final Map<UUID, Optional<CounterCart>> writing = new HashMap<>();
    private boolean closed;
    private boolean failing;

    /// @param directory made when it is missing
    public FileCartDraft(StoreFiles files, Path directory) throws IOException {
        this.files = files;
        this.directory = directory;
        files.createDirectories(directory);
        this.writer = Thread.ofPlatform().name("cart-draft").daemon().start(this::writeAll);
    }

    @Override
    public void keep(UUID register, CounterCart counter) {
        want(register, Optional.of(counter));
    }

    @Override
    public void clear(UUID register) {
        want(register, Optional.empty());
    }

    @Override
    public Optional<CounterCart> counter(UUID register) {
        synchronized (waiting) {
            if (waiting.containsKey(register)) {
                return waiting.get(register);
            }
            if (writing.containsKey(register)) {
                return writing.get(register);
            }
        }
        return read(file(register));
    }

    @Override
    public boolean settle() {
        synchronized (waiting) {
            while (!waiting.isEmpty() || !writing.isEmpty()) {
                try {
                    waiting.wait();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return !failing;
        }
    }

    /// Writes what is waiting and ends.
    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.notifyAll();
        }
        try {
            writer.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void want(UUID register, Optional<CounterCart> cart) {
        synchronized (waiting) {
            if (closed) {
                throw new IllegalStateException("The draft is closed");
            }
            waiting.put(register, cart);
            waiting.notifyAll();
        }
    }

    private void writeAll() {
        while (take()) {
            writing.forEach((register, cart) -> {
                try {
                    write(register, cart);
                    failing = false;
                } catch (IOException e) {
                    failing = true;
                    LOG.error("The open cart could not be kept in {}", file(register), e);
                }
            });
        }
    }

    /// Waits for work; false when there will be none.
    private boolean take() {
        synchronized (waiting) {
            writing.clear();
            waiting.notifyAll();
            while (waiting.isEmpty() && !closed) {
                try {
                    waiting.wait();
                } catch (InterruptedException _) {
                    closed = true;
                }
            }
            writing.putAll(waiting);
            waiting.clear();
            return !writing.isEmpty();
        }
    }

    private void write(UUID register, Optional<CounterCart> cart) throws IOException {
        var file = file(register);
        if (cart.isEmpty()) {
            files.delete(file);
            return;
        }
        var made = file.resolveSibling(file.getFileName() + ".new");
        var bytes = CartCodec.write(cart.get()).getBytes(StandardCharsets.UTF_8);
        try (var opened = files.open(made)) {
            opened.truncate(0);
            opened.write(ByteBuffer.wrap(bytes), 0);
            opened.force(true);
        }
        files.rename(made, file);
    }

    /// A file that cannot be read is no reason not to sell: the cart is lost, and the log says why.
    private Optional<CounterCart> read(Path file) {
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (var opened = files.open(file)) {
            if (opened.size() > LARGEST) {
                throw new IllegalArgumentException("No cart is as large as " + opened.size() + " bytes");
            }
            var bytes = ByteBuffer.allocate(Math.toIntExact(opened.size()));
            opened.read(bytes, 0);
            return Optional.of(CartCodec.readCounter(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            LOG.error("The open cart in {} cannot be read", file, e);
        } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
            LOG.error("The open cart in {} cannot be understood and is set aside", file, e);
            setAside(file);
        }
        return Optional.empty();
    }

    private void setAside(Path file) {
        try {
            files.rename(file, file.resolveSibling(file.getFileName() + SideFile.ASIDE));
        } catch (IOException e) {
            LOG.error("{} cannot be set aside", file, e);
        }
    }

    private Path file(UUID register) {
        return directory.resolve(register + ".cart");
    }
}
