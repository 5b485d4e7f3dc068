package org.threeplug.persistence.engine.personal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.tables.TableRules;

/// The keys of the persons in a store, each made when something about its person is first written to the journal. A key
/// is on the disk before the record that uses it, and is overwritten when its person is erased; what was sealed with it can
/// then be read nowhere. One thread writes; others may open values meanwhile.
public final class PersonKeys {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyringFile file;
    private volatile PersonalTables tables = PersonalTables.OURS;
    private Keyring ring = new Keyring();
    private int forced;

    /// Made when the first value is sealed: a start seals nothing, and it takes a fiftieth of a second.
    private static final class Chance {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    /// @param directory where the keyring and its copy lie
    public PersonKeys(StoreFiles files, Path directory) {
        this.file = new KeyringFile(files, directory);
    }

    /// Reads the keys from the disk; what was not there yet is forgotten.
    ///
    /// @throws LostKeysException when neither the keyring nor its copy is whole
    public synchronized void load() throws IOException {
        ring = file.read();
        forced = ring.size();
    }

    /// Whose values these keys seal: the program's tables, and those of plugs as they declared them.
    public PersonalTables tables() {
        return tables;
    }

    /// Plugs have, or had, tables of their own.
    public void know(TableRules declared) {
        tables = new PersonalTables(declared);
    }

    /// Whether there is a keyring on the disk.
    public boolean exist() {
        return file.exists();
    }

    /// Whether these keys were begun because those before them were lost.
    public synchronized boolean areInPlaceOfLostOnes() {
        return ring.isInPlaceOfALostOne();
    }

    /// Begins a new keyring in the place of one that is lost; what is left of that is kept beside it.
    ///
    /// @param name what those files are called behind their own
    public synchronized void giveUp(String name) throws IOException {
        ring = Keyring.inPlaceOfALostOne();
        file.begin(ring, name);
        forced = 0;
    }

    /// Puts an empty keyring on the disk where there is none.
    public synchronized void begin() throws IOException {
        if (!file.exists()) {
            file.replace(new Keyring());
        }
    }

    public synchronized SealedValue seal(UUID person, byte[] value) {
        var slot = ring.slot(person).orElseGet(() -> ring.add(person, fresh()));
        if (!ring.isLive(slot)) {
            return new SealedValue(person, new byte[0]);
        }
        var nonce = new byte[NONCE];
        Chance.RANDOM.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, slot, nonce);
            var text = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(value.length));
            cipher.doFinal(value, 0, value.length, text, NONCE);
            return new SealedValue(person, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// The value, unless its person was erased or the key is lost.
    ///
    /// @throws LostKeysException when the key is another one
    public synchronized Optional<byte[]> open(SealedValue sealed) {
        var slot = ring.slot(sealed.person()).filter(ring::isLive);
        if (slot.isEmpty() || sealed.text().length <= NONCE) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(sealed.text(), NONCE);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, slot.get(), nonce)
                    .doFinal(sealed.text(), NONCE, sealed.text().length - NONCE));
        } catch (AEADBadTagException e) {
            if (ring.isInPlaceOfALostOne()) {
                return Optional.empty();
            }
            throw new LostKeysException("the key of " + sealed.person() + " does not open what it sealed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /// Makes a key for a person who has none.
    public synchronized void give(UUID person) {
        if (ring.slot(person).isEmpty()) {
            ring.add(person, fresh());
        }
    }

    /// What only somebody with the person's key can compute; empty when there is no key, or none any more.
    public synchronized Optional<byte[]> keyed(UUID person, byte[] value) {
        var slot = ring.slot(person).filter(ring::isLive);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ring.key(slot.get()), "HmacSHA256"));
            return Optional.of(mac.doFinal(value));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private Cipher cipher(int mode, int slot, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(ring.key(slot), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bytes(ring.person(slot)));
        return cipher;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private byte[] fresh() {
        var key = new byte[Keyring.KEY];
        Chance.RANDOM.nextBytes(key);
        return key;
    }

    /// Puts the keys made since the last time on the disk, all with one force. To be called before a record that uses them
    /// is written.
    public synchronized void force() throws IOException {
        if (ring.size() > forced) {
            file.append(ring, forced);
            forced = ring.size();
        }
    }

    /// Destroys the keys of persons, or remembers those that never had one as erased. To be called when the record that
    /// erases them is on the disk; doing so again changes nothing.
    ///
    /// @return whether there was anything to destroy
    public synchronized boolean destroy(Collection<UUID> persons) throws IOException {
        force();
        var changed = new HashSet<Integer>();
        for (var person : persons) {
            var slot = ring.slot(person).orElseGet(() -> ring.add(person, new byte[Keyring.KEY]));
            if (ring.destroy(slot)) {
                changed.add(slot);
            }
        }
        if (!changed.isEmpty()) {
            file.overwrite(ring, changed);
            forced = ring.size();
        }
        return !changed.isEmpty();
    }

    public synchronized boolean isErased(UUID person) {
        return ring.slot(person).filter(slot -> !ring.isLive(slot)).isPresent();
    }

    /// Everybody who was erased, in this store or in one that it was restored from.
    public synchronized Set<UUID> erased() {
        return ring.erased();
    }

    public synchronized int size() {
        return ring.size();
    }

    /// A copy to be kept elsewhere, such as in a backup.
    public synchronized byte[] content() {
        return ring.content();
    }

    /// Who is erased in keys that were kept elsewhere.
    ///
    /// @throws LostKeysException when they are not whole
    public static Set<UUID> erasedIn(byte[] kept) {
        return whole(kept).erased();
    }

    private static Keyring whole(byte[] kept) {
        return Keyring.of(kept).orElseThrow(() -> new LostKeysException("the kept keyring is not whole"));
    }

    /// Takes over keys that were kept elsewhere. Whoever is erased in either stays erased.
    ///
    /// @throws LostKeysException when they are not whole
    public synchronized void merge(byte[] kept) throws IOException {
        load();
        ring.merge(whole(kept));
        file.replace(ring);
        forced = ring.size();
    }
}
