package org.threeplug.persistence.cut;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A disk in memory that keeps what was forced and, when the power goes, an arbitrary part of what was not: nothing, a
/// beginning with a torn last write, whole writes in any order, or single sectors.
final class CutDisk {

    private static final int SECTOR = 512;

    private final Random random;
    private final TreeMap<String, CutFile> files = new TreeMap<>();
    private long operationsLeft = Long.MAX_VALUE;
    private boolean off;
    private int boots;

    CutDisk(long seed) {
        this.random = new Random(seed);
    }

    /// The power goes after so many writes and forces from now.
    synchronized void cutAfter(long operations) {
        operationsLeft = operations;
    }

    synchronized boolean isOff() {
        return off;
    }

    /// What the disk holds when the power is back.
    synchronized void restart() {
        off = true;
        files.values().forEach(file -> file.lose(random, SECTOR));
        off = false;
        boots++;
        operationsLeft = Long.MAX_VALUE;
    }

    synchronized boolean exists(String name) {
        return files.containsKey(name);
    }

    /// A handle on a file, good until the power goes: what still runs of the process before must not write.
    synchronized CutHandle open(String name) throws IOException {
        live();
        return new CutHandle(this, boots, files.computeIfAbsent(name, _ -> new CutFile()));
    }

    synchronized void delete(String name) {
        files.remove(name);
    }

    synchronized void rename(String name, String target) throws IOException {
        live();
        var file = files.remove(name);
        if (file == null) {
            throw new IOException("no file " + name);
        }
        files.put(target, file);
    }

    synchronized List<String> list(String directory) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(directory + "/")
                        && name.indexOf('/', directory.length() + 1) < 0)
                .toList();
    }

    synchronized void operation() throws IOException {
        if (--operationsLeft <= 0) {
            off = true;
            live();
        }
    }

    synchronized void live(int boot) throws IOException {
        live();
        if (boot != boots) {
            throw new IOException("a process from before the power cut");
        }
    }

    synchronized void live() throws IOException {
        if (off) {
            throw new IOException("the power is off");
        }
    }

    /// Names and sizes, for a message.
    synchronized Map<String, Long> sizes() {
        var sizes = new HashMap<String, Long>();
        files.forEach((name, file) -> sizes.put(name, file.size()));
        return sizes;
    }
}
