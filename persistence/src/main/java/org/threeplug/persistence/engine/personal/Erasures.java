package org.threeplug.persistence.engine.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.UUID;
import org.threeplug.persistence.engine.file.StoreFiles;

/// What follows once the record of an erasure is on the disk: the person's key is destroyed, and the database's file, whose
/// old blocks still hold the plain values, is to be rewritten when it is closed. Whatever a crash cuts off is made up for at
/// the next start.
public final class Erasures {

    public static final String TABLE = "ERASED_PERSON";

    private final StoreFiles files;
    private final Path mark;
    private final Runnable dropCopies;
    private final PersonKeys keys;

    /// @param mark is there while the database's file may still hold what was erased
    /// @param dropCopies deletes what the program itself keeps of the database from before
    public Erasures(StoreFiles files, Path mark, Runnable dropCopies, PersonKeys keys) {
        this.files = files;
        this.mark = mark;
        this.dropCopies = dropCopies;
        this.keys = keys;
    }

    public PersonKeys keys() {
        return keys;
    }

    /// Forgets persons whose erasure is in the journal; doing so again changes nothing. The mark goes first: once the key is
    /// destroyed, nobody would know that the rewriting is still to be done.
    public void complete(Collection<UUID> persons) throws IOException {
        var open = persons.stream().filter(person -> !keys.isErased(person)).toList();
        if (open.isEmpty()) {
            return;
        }
        files.createDirectories(mark.getParent());
        try (var made = files.open(mark)) {
            made.write(ByteBuffer.wrap(new byte[] {'1'}), 0);
            made.force(true);
        }
        keys.destroy(open);
    }

    public boolean isRewritingDue() {
        return files.exists(mark);
    }

    /// The database's file was rewritten; copies of it from before go too.
    public void rewritten() throws IOException {
        dropCopies.run();
        files.delete(mark);
    }
}
