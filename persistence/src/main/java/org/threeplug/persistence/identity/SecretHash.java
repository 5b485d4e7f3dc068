package org.threeplug.persistence.identity;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.threeplug.persistence.engine.secret.Argon2id;

/// A secret that can be checked but not read back: Argon2id in the PHC string format, at the strength that OWASP asks
/// for (19 MiB, two passes, one lane). The parameters stand in the text, so that they can be raised later.
///
/// ```text
/// $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>
/// ```
record SecretHash(int memoryKiB, int passes, int lanes, byte[] salt, byte[] hash) {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([^$]+)\\$([^$]+)");

    static SecretHash of(char[] secret, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new SecretHash(
                MEMORY_KIB, PASSES, LANES, salt, digest(secret, MEMORY_KIB, PASSES, LANES, salt, HASH_BYTES));
    }

    /// As costly to check as any other and matched by nothing, for somebody who does not exist. Making it costs nothing,
    /// for it happens at every start.
    static SecretHash decoy(SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        var hash = new byte[HASH_BYTES];
        random.nextBytes(salt);
        random.nextBytes(hash);
        return new SecretHash(MEMORY_KIB, PASSES, LANES, salt, hash);
    }

    static SecretHash parse(String text) {
        var matcher = PHC.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash in PHC format");
        }
        return new SecretHash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Base64.getDecoder().decode(matcher.group(4)),
                Base64.getDecoder().decode(matcher.group(5)));
    }

    /// Takes the same time whether and wherever the two differ.
    boolean matches(char[] secret) {
        return MessageDigest.isEqual(hash, digest(secret, memoryKiB, passes, lanes, salt, hash.length));
    }

    String phc() {
        var base64 = Base64.getEncoder().withoutPadding();
        return String.format(Locale.ROOT, "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s", memoryKiB, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    private static byte[] digest(char[] secret, int memoryKiB, int passes, int lanes, byte[] salt, int length) {
        var plain = bytes(secret);
        try {
            return Argon2id.digest(plain, salt, new Argon2id.Cost(memoryKiB, passes, lanes), length);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static byte[] bytes(char[] secret) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        var plain = new byte[encoded.remaining()];
        encoded.get(plain);
        Arrays.fill(encoded.array(), (byte) 0);
        return plain;
    }
}
