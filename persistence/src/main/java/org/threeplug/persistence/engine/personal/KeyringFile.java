package org.threeplug.persistence.engine.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.threeplug.persistence.engine.file.StoreFile;
import org.threeplug.persistence.engine.file.StoreFiles;

/// The keyring on the disk, and a copy of it beside. A new key is forced in the keyring and follows in the copy when that is
/// written next; an erased one is overwritten and forced in both. What a slot lost in one of them, the other knows.
final class KeyringFile {

    private final StoreFiles files;
    private final Path directory;
    private final Path ring;
    private final Path copy;

    KeyringFile(StoreFiles files, Path directory) {
        this.files = files;
        this.directory = directory;
        this.ring = directory.resolve("persons.keys");
        this.copy = directory.resolve("persons.copy");
    }

    boolean exists() {
        return files.exists(ring) || files.exists(copy);
    }

    /// The keys on the disk, both files brought into step.
    Keyring read() throws IOException {
        var one = content(ring);
        var other = content(copy);
        if (!Keyring.isHead(one) && !Keyring.isHead(other)) {
            if (one.length == 0 && other.length == 0) {
                return new Keyring();
            }
            throw new LostKeysException("neither the keyring nor its copy begins like one");
        }
        var found = Keyring.like(Keyring.isHead(one) ? one : other);
        var end = Math.max(end(one), end(other));
        for (var at = Keyring.SLOT; at < end; at += Keyring.SLOT) {
            take(found, one, other, at);
        }
        var whole = found.content();
        if (!Arrays.equals(whole, one) || !Arrays.equals(whole, other)) {
            replace(found);
        }
        return found;
    }

    private static void take(Keyring found, byte[] one, byte[] other, int at) {
        var inOne = Keyring.isWhole(one, at);
        var inOther = Keyring.isWhole(other, at);
        if (!inOne && !inOther) {
            throw new LostKeysException("the key at " + at + " is whole neither in the keyring nor in its copy");
        }
        var erased = inOther && Keyring.isDestroyed(other, at);
        found.take(inOne && !erased ? one : other, at);
    }

    /// Where the last whole slot ends: what follows was being written when the power went, and no record uses it.
    private static int end(byte[] content) {
        var at = content.length - content.length % Keyring.SLOT;
        while (at > Keyring.SLOT && !Keyring.isWhole(content, at - Keyring.SLOT)) {
            at -= Keyring.SLOT;
        }
        return at;
    }

    private byte[] content(Path file) throws IOException {
        if (!files.exists(file)) {
            return new byte[0];
        }
        try (var opened = files.open(file)) {
            var bytes = ByteBuffer.allocate(Math.toIntExact(opened.size()));
            opened.read(bytes, 0);
            return bytes.array();
        }
    }

    /// Keeps what is there under another name, and begins anew.
    void begin(Keyring fresh, String name) throws IOException {
        for (var file : List.of(ring, copy)) {
            if (files.exists(file)) {
                files.rename(file, file.resolveSibling(file.getFileName() + name));
            }
        }
        replace(fresh);
    }

    /// Puts the keys from a slot on behind those that are there.
    void append(Keyring keys, int from) throws IOException {
        if (!files.exists(ring)) {
            replace(keys);
            return;
        }
        try (var opened = files.open(ring)) {
            opened.write(keys.slots(from, keys.size()), Keyring.at(from));
            opened.force(true);
        }
        try (var opened = files.open(copy)) {
            opened.write(keys.slots(from, keys.size()), Keyring.at(from));
        }
    }

    void overwrite(Keyring keys, Collection<Integer> slots) throws IOException {
        if (!files.exists(ring)) {
            replace(keys);
            return;
        }
        for (var file : List.of(ring, copy)) {
            try (var opened = files.open(file)) {
                overwrite(opened, keys, slots);
            }
        }
    }

    private static void overwrite(StoreFile opened, Keyring keys, Collection<Integer> slots) throws IOException {
        for (var slot : slots) {
            opened.write(keys.slots(slot, slot + 1), Keyring.at(slot));
        }
        opened.force(true);
    }

    /// Writes both files anew, one after the other, each in one step.
    void replace(Keyring keys) throws IOException {
        files.createDirectories(directory);
        for (var file : List.of(ring, copy)) {
            var made = file.resolveSibling(file.getFileName() + ".new");
            files.delete(made);
            try (var opened = files.open(made)) {
                opened.write(ByteBuffer.wrap(keys.content()), 0);
                opened.force(true);
            }
            files.rename(made, file);
        }
    }
}
