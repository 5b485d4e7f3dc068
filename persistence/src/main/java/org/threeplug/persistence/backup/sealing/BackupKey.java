package org.threeplug.persistence.backup.sealing;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.threeplug.kernel.RefusedException;
import org.threeplug.persistence.engine.file.OwnerOnly;
import org.threeplug.persistence.engine.file.SideFile;
import org.threeplug.persistence.engine.secret.Argon2id;

/// What a store's backups are sealed with: made from a passphrase by Argon2id, and kept beside the store for its owner
/// alone, so that a backup at night needs nobody who types. Each backup is sealed with a key of its own derived from it.
public final class BackupKey {

    /// How the key is made from the passphrase; stands in each backup, and is followed before anything of the backup is
    /// proven. So it may ask for no more than the program ever did.
    ///
    /// @param memory in KiB
    public record Recipe(byte[] salt, int memory, int passes) {

        private static final int MEMORY = 64 * 1024;
        private static final int PASSES = 3;

        public Recipe {
            if (salt.length != SALT || memory < 8 || memory > MEMORY || passes < 1 || passes > PASSES) {
                throw new IllegalArgumentException("no way to make a key");
            }
        }

        static Recipe fresh() {
            var salt = new byte[SALT];
            new SecureRandom().nextBytes(salt);
            return new Recipe(salt, MEMORY, PASSES);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Recipe recipe
                    && Arrays.equals(salt, recipe.salt)
                    && memory == recipe.memory
                    && passes == recipe.passes;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(salt);
        }
    }

    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int ID = 16;

    private final byte[] key;
    private final Recipe recipe;

    private BackupKey(byte[] key, Recipe recipe) {
        this.key = key;
        this.recipe = recipe;
    }

    /// A new key, for a store that has none.
    public static BackupKey make(char[] passphrase) {
        return derive(passphrase, Recipe.fresh());
    }

    public static BackupKey derive(char[] passphrase, Recipe recipe) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(RecoveryCode.normal(passphrase)));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            var cost = new Argon2id.Cost(recipe.memory(), recipe.passes(), 1);
            return new BackupKey(Argon2id.digest(bytes, recipe.salt(), cost, LENGTH), recipe);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /// The key of a store.
    public static Optional<BackupKey> of(Path root) throws IOException {
        // One that makes no sense opens nothing; what is made from here on is sealed with a new one, and a sheet tells of it.
        return SideFile.read(file(root), BackupKey::parse);
    }

    private static BackupKey parse(List<String> lines) {
        var hex = HexFormat.of();
        var key = hex.parseHex(lines.get(0));
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("no key");
        }
        return new BackupKey(
                key,
                new Recipe(hex.parseHex(lines.get(1)), Integer.parseInt(lines.get(2)), Integer.parseInt(lines.get(3))));
    }

    public void keepIn(Path root) throws IOException {
        var hex = HexFormat.of();
        OwnerOnly.write(
                file(root),
                List.of(
                        hex.formatHex(key),
                        hex.formatHex(recipe.salt()),
                        Integer.toString(recipe.memory()),
                        Integer.toString(recipe.passes())));
    }

    private static Path file(Path root) {
        return root.resolve("backup.key");
    }

    /// The key of a backup, if this is its passphrase.
    ///
    /// @throws RefusedException `backup.wrong-passphrase`
    public static BackupKey of(BackupHeader header, char[] passphrase) {
        var key = derive(passphrase, header.recipe());
        if (!key.opens(header)) {
            throw new RefusedException("backup.wrong-passphrase", header.name());
        }
        return key;
    }

    public boolean opens(BackupHeader header) {
        return recipe.equals(header.recipe()) && MessageDigest.isEqual(id(), header.keyId());
    }

    /// Whether this is the passphrase that the key was made of.
    boolean isMadeOf(char[] passphrase) {
        return MessageDigest.isEqual(derive(passphrase, recipe).key, key);
    }

    public Recipe recipe() {
        return recipe;
    }

    /// Tells keys apart and gives nothing away.
    public byte[] id() {
        return Arrays.copyOf(mac("3plugpos backup key".getBytes(StandardCharsets.US_ASCII)), ID);
    }

    /// A short sign of the code that made it, for people to tell one sheet from another.
    public String sign() {
        return CodeSign.of(id());
    }

    SecretKey forFile(byte[] salt) {
        return new SecretKeySpec(mac(salt), "AES");
    }

    private byte[] mac(byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /// Keeps the key out of logs.
    @Override
    public String toString() {
        return "BackupKey";
    }
}
