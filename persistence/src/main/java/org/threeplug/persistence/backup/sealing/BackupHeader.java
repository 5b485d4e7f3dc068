package org.threeplug.persistence.backup.sealing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.threeplug.backup.BackupCopy.Kind;
import org.threeplug.persistence.engine.journal.Hash;

/// What a backup says about itself in clear. Each sealed part covers it too, so nobody can put another in its place.
///
/// @param from the first journal record in it
/// @param sequence the newest journal record in it
/// @param head the hash of that one
/// @param keyId which key opens it
/// @param fileSalt makes the key of this one file
public record BackupHeader(
        Kind kind,
        UUID store,
        String name,
        long from,
        long sequence,
        Hash head,
        Instant at,
        BackupKey.Recipe recipe,
        byte[] keyId,
        byte[] fileSalt) {

    private static final byte[] MAGIC = "3PLUGB01".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 16 * 1024;
    private static final int SALT = 32;

    public static BackupHeader of(BackupName name, StoreLabel store, Hash head, BackupKey key) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new BackupHeader(
                name.kind(),
                store.id(),
                store.name().replaceAll("\\p{Cntrl}", " "),
                name.from(),
                name.sequence(),
                head,
                name.at(),
                key.recipe(),
                key.id(),
                salt);
    }

    /// Everything before the first sealed part.
    public byte[] encoded() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", kind);
        fields.put("store", store);
        fields.put("name", name);
        fields.put("from", from);
        fields.put("sequence", sequence);
        fields.put("head", head);
        fields.put("at", at);
        fields.put("argon2id-salt", HexFormat.of().formatHex(recipe.salt()));
        fields.put("argon2id-kib", recipe.memory());
        fields.put("argon2id-passes", recipe.passes());
        fields.put("key", HexFormat.of().formatHex(keyId));
        fields.put("file", HexFormat.of().formatHex(fileSalt));
        var text = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(MAGIC.length + 4 + text.length + 4);
        out.put(MAGIC).putInt(text.length).put(text).putInt(checksum(out.array(), out.position()));
        return out.array();
    }

    /// Reads the start of a backup and leaves the stream at its first sealed part.
    public static BackupHeader read(InputStream in, String file) throws IOException {
        var data = new DataInputStream(in);
        try {
            var magic = data.readNBytes(MAGIC.length);
            if (!Arrays.equals(magic, MAGIC)) {
                throw new DamagedBackupException(
                        DamagedBackupException.Kind.NOT_A_BACKUP, file, "it does not begin like one");
            }
            var length = data.readInt();
            if (length < 0 || length > LONGEST) {
                throw damaged(file);
            }
            var text = data.readNBytes(length);
            var all = ByteBuffer.allocate(MAGIC.length + 4 + text.length);
            all.put(MAGIC).putInt(length).put(text);
            if (data.readInt() != checksum(all.array(), all.position())) {
                throw damaged(file);
            }
            return parse(text, file);
        } catch (EOFException e) {
            throw new DamagedBackupException(
                    DamagedBackupException.Kind.CUT_OFF, file, "it ends within its description", e);
        }
    }

    private static BackupHeader parse(byte[] text, String file) {
        var fields = fields(text);
        var hex = HexFormat.of();
        try {
            return new BackupHeader(
                    Kind.valueOf(field(fields, "kind")),
                    UUID.fromString(field(fields, "store")),
                    field(fields, "name"),
                    Long.parseLong(field(fields, "from")),
                    Long.parseLong(field(fields, "sequence")),
                    new Hash(hex.parseHex(field(fields, "head"))),
                    Instant.parse(field(fields, "at")),
                    new BackupKey.Recipe(
                            hex.parseHex(field(fields, "argon2id-salt")),
                            Integer.parseInt(field(fields, "argon2id-kib")),
                            Integer.parseInt(field(fields, "argon2id-passes"))),
                    hex.parseHex(field(fields, "key")),
                    hex.parseHex(field(fields, "file")));
        } catch (IllegalArgumentException | DateTimeException _) {
            throw damaged(file);
        }
    }

    private static Map<String, String> fields(byte[] text) {
        var fields = new HashMap<String, String>();
        new String(text, StandardCharsets.UTF_8).lines().forEach(line -> {
            var at = line.indexOf('=');
            if (at > 0) {
                fields.put(line.substring(0, at), line.substring(at + 1));
            }
        });
        return fields;
    }

    private static String field(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).orElseThrow(() -> new IllegalArgumentException(name));
    }

    private static DamagedBackupException damaged(String file) {
        return new DamagedBackupException(
                DamagedBackupException.Kind.HEADER, file, "its description does not match its checksum");
    }

    private static int checksum(byte[] bytes, int length) {
        var crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /// What ties the sealed parts to this description.
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(encoded());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
