package org.threeplug.persistence.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.file.FileStreams;
import org.threeplug.persistence.file.StoreFiles;
import org.threeplug.persistence.journal.Hash;

/// Tells a backup that these books go on from, from one that they do not: it reaches further, or has another record where
/// they have theirs. Such a one is worth more than the books, for it may be the only thing that is left of what is missing.
final class Strays {

    private static final Logger LOG = LoggerFactory.getLogger(Strays.class);

    /// What the books are when a backup of theirs strays.
    enum Kind {
        /// The backup reaches further: the store went back to an earlier state.
        PUT_BACK("put-back"),
        /// The backup has another record of the same number: the books were written anew, or trade in two places.
        REHASHED("re-hashed");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// As the problem is called that shows it.
        String code() {
            return code;
        }
    }

    /// A restore that the books tell of: what was made before it and reaches beyond it was left behind knowingly.
    record Left(long sequence, Instant at) {}

    /// @param expected left behind by a restore that the books tell of; it is kept, and nothing is wrong
    record Stray(BackupName name, String place, Kind kind, long record, Instant until, long books, boolean expected) {

        String[] arguments() {
            return new String[] {name.toString(), Long.toString(record), until.toString(), Long.toString(books), place};
        }
    }

    private final StoreFiles files;
    private final UUID store;
    private final BackupKey key;
    private final long last;
    private final LongFunction<Optional<Hash>> live;
    private final List<Left> left;

    /// @param last the books' newest record
    /// @param live the hash that the books have at a record
    Strays(
            StoreFiles files,
            UUID store,
            BackupKey key,
            long last,
            LongFunction<Optional<Hash>> live,
            List<Left> left) {
        this.files = files;
        this.store = store;
        this.key = key;
        this.last = last;
        this.live = live;
        this.left = List.copyOf(left);
    }

    /// Judges one by its own description, never by its name.
    Optional<Stray> judge(BackupName name, String place, Path backup) {
        try (var in = FileStreams.read(files, backup)) {
            var header = BackupHeader.read(in, backup.getFileName().toString());
            if (!header.store().equals(store)) {
                return Optional.empty();
            }
            if (key.opens(header)) {
                // Its first part opens only under the very description it was sealed with.
                new SealedInput(in, header, key, name.toString()).read();
            }
            return kind(header.sequence(), header.head())
                    .map(kind -> stray(name, place, kind, header.sequence(), header.at()));
        } catch (DamagedBackupException | IOException e) {
            LOG.warn("{} in {} tells nothing about the books", name, place, e);
            return Optional.empty();
        }
    }

    /// Judges one that lies where only its name can be read without bringing the whole.
    Optional<Stray> judge(BackupName name, String place) {
        return name.sequence() > last
                ? Optional.of(stray(name, place, Kind.PUT_BACK, name.sequence(), name.at()))
                : Optional.empty();
    }

    private Optional<Kind> kind(long sequence, Hash head) {
        if (sequence > last) {
            return Optional.of(Kind.PUT_BACK);
        }
        return live.apply(sequence).filter(hash -> !hash.equals(head)).map(_ -> Kind.REHASHED);
    }

    private Stray stray(BackupName name, String place, Kind kind, long record, Instant until) {
        var expected = left.stream().anyMatch(each -> record > each.sequence() && !until.isAfter(each.at()));
        return new Stray(name, place, kind, record, until, last, expected);
    }
}
