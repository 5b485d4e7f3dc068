package org.threeplug.persistence.engine.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32C;

/// Keys as they lie in a file: a head and then a slot of 64 bytes for each person, `person 16 | key 32 | state u8 | zeroes |
/// CRC-32C of these 60 bytes`. A slot never crosses a sector, so a power cut leaves it as it was or as it shall be.
final class Keyring {

    static final int SLOT = 64;
    static final int KEY = 32;

    private static final byte[] MAGIC = "3PLUGK01".getBytes(StandardCharsets.US_ASCII);
    private static final int STATE = 16 + KEY;

    /// Stands behind the magic of a keyring that was begun because another was lost.
    private static final byte IN_PLACE_OF_A_LOST_ONE = 1;
    private static final int CRC = SLOT - 4;
    private static final byte LIVE = 1;
    private static final byte DESTROYED = 2;

    private byte[] bytes = new byte[SLOT * 64];
    private int size;
    private final Map<UUID, Integer> slots = new HashMap<>();

    Keyring() {
        System.arraycopy(MAGIC, 0, bytes, 0, MAGIC.length);
        seal(0);
    }

    /// One that is begun because another was lost: what that sealed is opened by nobody any more.
    static Keyring inPlaceOfALostOne() {
        var made = new Keyring();
        made.bytes[MAGIC.length] = IN_PLACE_OF_A_LOST_ONE;
        made.seal(0);
        return made;
    }

    /// An empty one of the same kind.
    static Keyring like(byte[] content) {
        return content[MAGIC.length] == IN_PLACE_OF_A_LOST_ONE ? inPlaceOfALostOne() : new Keyring();
    }

    boolean isInPlaceOfALostOne() {
        return bytes[MAGIC.length] == IN_PLACE_OF_A_LOST_ONE;
    }

    /// A keyring of which every slot is whole.
    static Optional<Keyring> of(byte[] content) {
        if (!isHead(content)) {
            return Optional.empty();
        }
        var found = like(content);
        for (var at = SLOT; at + SLOT <= content.length; at += SLOT) {
            if (!isWhole(content, at)) {
                return Optional.empty();
            }
            found.take(content, at);
        }
        return content.length % SLOT == 0 ? Optional.of(found) : Optional.empty();
    }

    static boolean isHead(byte[] content) {
        return content.length >= SLOT
                && Arrays.equals(content, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                && isWhole(content, 0);
    }

    static boolean isWhole(byte[] content, int at) {
        return at + SLOT <= content.length && ByteBuffer.wrap(content).getInt(at + CRC) == checksum(content, at);
    }

    /// Whether a slot says that its person was erased.
    static boolean isDestroyed(byte[] content, int at) {
        return content[at + STATE] == DESTROYED;
    }

    /// Adds a slot as it lies in a file.
    void take(byte[] content, int at) {
        var id = ByteBuffer.wrap(content, at, 16);
        var person = new UUID(id.getLong(), id.getLong());
        var slot = add(person, Arrays.copyOfRange(content, at + 16, at + STATE));
        if (isDestroyed(content, at)) {
            destroy(slot);
        }
    }

    int add(UUID person, byte[] key) {
        var slot = size++;
        var at = at(slot);
        if (at + SLOT > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        ByteBuffer.wrap(bytes, at, SLOT)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .put(key)
                .put(LIVE);
        seal(at);
        slots.put(person, slot);
        return slot;
    }

    /// @return whether the key was there
    boolean destroy(int slot) {
        var at = at(slot);
        if (bytes[at + STATE] == DESTROYED) {
            return false;
        }
        Arrays.fill(bytes, at + 16, at + STATE, (byte) 0);
        bytes[at + STATE] = DESTROYED;
        seal(at);
        return true;
    }

    Optional<Integer> slot(UUID person) {
        return Optional.ofNullable(slots.get(person));
    }

    boolean isLive(int slot) {
        return bytes[at(slot) + STATE] == LIVE;
    }

    UUID person(int slot) {
        var id = ByteBuffer.wrap(bytes, at(slot), 16);
        return new UUID(id.getLong(), id.getLong());
    }

    byte[] key(int slot) {
        return Arrays.copyOfRange(bytes, at(slot) + 16, at(slot) + STATE);
    }

    int size() {
        return size;
    }

    Set<UUID> erased() {
        var erased = new HashSet<UUID>();
        for (var slot = 0; slot < size; slot++) {
            if (!isLive(slot)) {
                erased.add(person(slot));
            }
        }
        return erased;
    }

    /// Takes over the keys this one lacks, and everybody who is erased there.
    void merge(Keyring other) {
        for (var theirs = 0; theirs < other.size; theirs++) {
            var person = other.person(theirs);
            var key = other.key(theirs);
            var mine = slot(person).orElseGet(() -> add(person, key));
            if (!other.isLive(theirs)) {
                destroy(mine);
            }
        }
    }

    byte[] content() {
        return Arrays.copyOf(bytes, at(size));
    }

    /// The slots from one to another, the last not included.
    ByteBuffer slots(int from, int to) {
        return ByteBuffer.wrap(bytes, at(from), at(to) - at(from));
    }

    static int at(int slot) {
        return SLOT + slot * SLOT;
    }

    private void seal(int at) {
        ByteBuffer.wrap(bytes).putInt(at + CRC, checksum(bytes, at));
    }

    private static int checksum(byte[] content, int at) {
        var crc = new CRC32C();
        crc.update(content, at, CRC);
        return (int) crc.getValue();
    }
}
