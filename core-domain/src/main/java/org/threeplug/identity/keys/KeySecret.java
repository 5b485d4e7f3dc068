package org.threeplug.identity.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// What a program shows to act by a key: `3pk.` with the key's id, a dot, and 256 bits that nobody chose. The books hold only the
/// SHA-256 of it. A slow hash, as for PINs and passwords, would protect nothing: there is no list of what it might be.
///
/// @param shown handed out once, when the key is made
public record KeySecret(UUID id, char[] shown) {

    private static final String BEGINNING = "3pk.";
    private static final int ID_SIGNS = 22;
    private static final int SECRET_SIGNS = 43;
    private static final int SECRET_BYTES = 32;
    private static final int LENGTH = BEGINNING.length() + ID_SIGNS + 1 + SECRET_SIGNS;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// A new one.
    public static KeySecret made(UUID id) {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        var base64 = Base64.getUrlEncoder().withoutPadding();
        var shown = (BEGINNING + base64.encodeToString(bytes) + "." + base64.encodeToString(secret)).toCharArray();
        Arrays.fill(secret, (byte) 0);
        return new KeySecret(id, shown);
    }

    /// What somebody shows; empty when it can be no key.
    public static Optional<KeySecret> of(char[] shown) {
        var signs = trimmed(shown);
        if (signs.length != LENGTH || !String.valueOf(signs, 0, BEGINNING.length()).equals(BEGINNING)) {
            return Optional.empty();
        }
        try {
            var id = ByteBuffer.wrap(
                    Base64.getUrlDecoder().decode(String.valueOf(signs, BEGINNING.length(), ID_SIGNS)));
            return Optional.of(new KeySecret(new UUID(id.getLong(), id.getLong()), signs));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Whoever pastes it brings spaces along.
    private static char[] trimmed(char[] shown) {
        int from = 0;
        int to = shown.length;
        while (from < to && Character.isWhitespace(shown[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(shown[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(shown, from, to);
    }

    /// What the books keep of it.
    public String hash() {
        var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(shown));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    /// Whether that is kept of it; takes the same time wherever they differ.
    public boolean isKeptAs(String hash) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /// It is shown where it is meant to be, not where somebody prints an object.
    @Override
    public String toString() {
        return "KeySecret[" + id + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeySecret secret && id.equals(secret.id) && Arrays.equals(shown, secret.shown);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
