package org.threeplug.faultlab.disk;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// A disk in memory that keeps what was forced and, when the power goes, an arbitrary part of what was not: nothing, a
/// beginning with a torn last write, whole writes in any order, or single sectors of 512 bytes or 4 KiB. It may also be
/// told to be in trouble from some write or force on.
public final class CutDisk {

    private static final int SECTOR = 512;
    private static final int PAGE = 4096;

    private record Planned(Trouble trouble, boolean lasting, boolean honest) {}

    private final Random random;
    private final TreeMap<String, CutFile> files = new TreeMap<>();
    private long operationsLeft = Long.MAX_VALUE;
    private long troubleIn = Long.MAX_VALUE;
    private Optional<Planned> trouble = Optional.empty();
    private boolean troubled;
    private boolean off;
    private int boots;

    public CutDisk(long seed) {
        this.random = new Random(seed);
    }

    /// The power goes after so many writes and forces from now.
    public synchronized void cutAfter(long operations) {
        operationsLeft = operations;
    }

    public synchronized void cutNow() {
        off = true;
    }

    public synchronized boolean isOff() {
        return off;
    }

    /// What the disk holds when the power is back.
    public synchronized void restart() {
        off = true;
        files.values().forEach(file -> file.lose(random, random.nextBoolean() ? SECTOR : PAGE));
        off = false;
        boots++;
        operationsLeft = Long.MAX_VALUE;
    }

    /// Trouble comes after so many writes and forces from now.
    ///
    /// @param lasting whether it stays until it is [#mend]ed, or passes at once
    /// @param honest whether a full disk says beforehand that it is full
    public synchronized void troubleAfter(long operations, Trouble kind, boolean lasting, boolean honest) {
        troubleIn = operations;
        trouble = Optional.of(new Planned(kind, lasting, honest));
        troubled = false;
    }

    public synchronized void mend() {
        troubleIn = Long.MAX_VALUE;
        trouble = Optional.empty();
        troubled = false;
    }

    /// Whether the trouble has come.
    public synchronized boolean isTroubled() {
        return troubled;
    }

    synchronized long freeBytes() {
        var full = troubled && trouble.filter(p -> p.trouble() == Trouble.FULL && p.honest()).isPresent();
        return full ? 0 : Long.MAX_VALUE;
    }

    /// A copy of all files, all of them closed.
    public synchronized Map<String, byte[]> saved() {
        var saved = new HashMap<String, byte[]>();
        files.forEach((name, file) -> saved.put(name, file.content()));
        return saved;
    }

    /// Makes the disk what it was.
    public synchronized void load(Map<String, byte[]> saved) {
        files.clear();
        saved.forEach((name, content) -> files.put(name, new CutFile(content)));
        boots++;
    }

    synchronized boolean exists(String name) {
        return files.containsKey(name);
    }

    /// A handle on a file, good until the power goes: what still runs of the process before must not write.
    synchronized CutHandle open(String name) throws IOException {
        live();
        var file = files.get(name);
        if (file == null) {
            mustNotBeTroubled(name);
            file = new CutFile(new byte[0]);
            files.put(name, file);
        }
        return new CutHandle(this, boots, name, file);
    }

    synchronized void delete(String name) {
        if (!off) {
            files.remove(name);
        }
    }

    synchronized void deleteFolder(String folder) {
        files.keySet().removeIf(name -> name.startsWith(folder + "/"));
    }

    synchronized void rename(String name, String target) throws IOException {
        live();
        mustNotBeTroubled(target);
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

    /// Counts a write or force.
    synchronized void operation() throws IOException {
        if (--operationsLeft <= 0) {
            off = true;
            live();
        }
    }

    /// What the disk answers to the next write or force instead of doing it.
    synchronized Optional<IOException> refusal(String file) {
        if (trouble.isEmpty() || --troubleIn > 0) {
            return Optional.empty();
        }
        troubled = true;
        var says = trouble.get().trouble().says(file);
        if (!trouble.get().lasting()) {
            trouble = Optional.empty();
        }
        return Optional.of(says);
    }

    private void mustNotBeTroubled(String file) throws IOException {
        if (troubled && trouble.isPresent()) {
            throw trouble.get().trouble().says(file);
        }
    }

    /// What is left of what was not forced when a force failed: the system forgets it.
    synchronized void forget(CutFile file) {
        file.lose(random, SECTOR);
    }

    synchronized int partOf(int length) {
        return random.nextInt(length + 1);
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

    synchronized long size(String name) {
        var file = files.get(name);
        return file == null ? 0 : file.size();
    }
}
