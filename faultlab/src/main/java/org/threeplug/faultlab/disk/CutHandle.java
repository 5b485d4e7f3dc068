package org.threeplug.faultlab.disk;

import java.io.IOException;
import java.nio.ByteBuffer;

/// An open file of the disk that loses power. Each write and force may be the last thing that happens.
record CutHandle(CutDisk disk, int boot, String name, CutFile file) {

    int read(ByteBuffer target, long position) throws IOException {
        synchronized (disk) {
            disk.live(boot);
            return file.read(target, position);
        }
    }

    void write(ByteBuffer source, long position) throws IOException {
        synchronized (disk) {
            disk.live(boot);
            var refusal = disk.refusal(name);
            if (refusal.isPresent()) {
                file.write(source.slice(source.position(), disk.partOf(source.remaining())), position);
                throw refusal.get();
            }
            file.write(source, position);
            disk.operation();
        }
    }

    void truncate(long size) throws IOException {
        synchronized (disk) {
            disk.live(boot);
            file.truncate(size);
            disk.operation();
        }
    }

    void force() throws IOException {
        synchronized (disk) {
            disk.live(boot);
            var refusal = disk.refusal(name);
            if (refusal.isPresent()) {
                disk.forget(file);
                throw refusal.get();
            }
            disk.operation();
            file.force();
        }
    }

    long size() {
        return file.size();
    }
}
