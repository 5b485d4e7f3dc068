package org.threeplug.verifier;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/** Walks an exported journal from its first record to its last and stops at the first that cannot be believed. */
final class JournalCheck {

    private static final byte[] MAGIC = {'3', 'P', 'L', 'U', 'G', 'J', '0', '1'};
    private static final int HASH = 32;
    private static final int LONGEST = 512 * 1024 * 1024;
    private static final int LONGEST_LAYOUT = 16 * 1024 * 1024;
    private static final int OVERHEAD = 4 + 4 + HASH;
    /** What is read becomes lists of many small things. */
    private static final int PART_OF_MEMORY = 16;
    private static final int SCHEMA = 1;
    private static final int GIVEN = 3;
    private static final int MIGRATION = 2;
    private static final int END = 0x7E;

    private final Anchors anchors;
    private final MessageDigest sha;
    private final Totals totals = new Totals();
    private final Restores restores = new Restores();
    private List<Table> tables = List.of();
    private byte[] head = new byte[HASH];
    private byte[] headBefore = new byte[HASH];
    private long records;
    /** What the file being read still has. */
    private long left;
    private int anchorsMet;
    private long lastMet;
    private Optional<Verdict.Damage> damage = Optional.empty();
    /** What an anchor says; reading goes on, for a later one may say the opposite. */
    private Optional<Verdict.Damage> contradicted = Optional.empty();

    JournalCheck(Anchors anchors) {
        this.anchors = anchors;
        try {
            this.sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    Verdict check(Path export) throws IOException, CannotJudge {
        for (Path segment : segments(export)) {
            segment(segment);
            if (damage.isPresent()) {
                break;
            }
        }
        if (contradicted.isPresent()) {
            damage = contradicted;
        }
        if (damage.isEmpty()) {
            tail();
        }
        return new Verdict(records, HexFormat.of().formatHex(head), damage, anchorsMet, totals);
    }

    private static List<Path> segments(Path export) throws IOException {
        if (!Files.isDirectory(export)) {
            throw new IOException(export + " is not a folder with an exported journal");
        }
        try (var files = Files.list(export)) {
            List<Path> segments = files.filter(
                            file -> file.getFileName().toString().matches("\\d{20}\\.journal"))
                    .sorted()
                    .toList();
            if (segments.isEmpty()) {
                throw new IOException(export + " holds no journal file (00000000000000000001.journal and so on)");
            }
            return segments;
        }
    }

    private void segment(Path segment) throws IOException, CannotJudge {
        String name = segment.getFileName().toString();
        if (!Files.isRegularFile(segment)) {
            throw new CannotJudge(segment + " is not a file");
        }
        left = Files.size(segment);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(segment), 1 << 20))) {
            if (!header(in, name)) {
                return;
            }
            while (damage.isEmpty() && record(in, name)) {
                // each record says itself whether there is another
            }
        } catch (EOFException e) {
            found(Verdict.Kind.EDITED, name, "The file ends in the middle of record " + (records + 1) + ".");
        } catch (RuntimeException e) {
            // Whatever the bytes make a reader stumble over, they are no journal of ours.
            found(Verdict.Kind.CONTENT, name, "What follows record " + records + " cannot be read: " + e.getMessage() + ".");
        }
    }

    /** A length is only a claim: it is held against what the file still has, and against what this Java can hold. */
    private boolean fits(long length) throws CannotJudge {
        if (length <= left && length > Runtime.getRuntime().maxMemory() / PART_OF_MEMORY) {
            throw new CannotJudge("Record " + (records + 1) + " has " + length
                    + " bytes, too many for this memory; start it as java -Xmx8g -jar 3plug-verifier.jar");
        }
        return length <= left;
    }

    private boolean header(DataInputStream in, String name) throws IOException, CannotJudge {
        byte[] fixed = in.readNBytes(MAGIC.length + 8 + HASH + 4);
        Bytes header = new Bytes(fixed);
        if (fixed.length < MAGIC.length + 8 + HASH + 4 || !Arrays.equals(header.raw(MAGIC.length), MAGIC)) {
            found(Verdict.Kind.EDITED, name, "The file does not begin like a journal.");
            return false;
        }
        long first = header.u64();
        byte[] before = header.raw(HASH);
        int length = header.u32();
        left -= fixed.length + 4L;
        if (length < 0 || length > LONGEST_LAYOUT || !fits(length)) {
            found(Verdict.Kind.EDITED, name, "The head of the file has an impossible length.");
            return false;
        }
        left -= length;
        byte[] layout = in.readNBytes(length);
        int checksum = in.readInt();
        CRC32C crc = new CRC32C();
        crc.update(fixed);
        crc.update(layout);
        if (checksum != (int) crc.getValue()) {
            found(Verdict.Kind.EDITED, name, "The head of the file does not match its checksum.");
            return false;
        }
        if (first != records + 1) {
            found(
                    first > records + 1 ? Verdict.Kind.REMOVED : Verdict.Kind.INSERTED,
                    name,
                    "The file begins with record " + first + " where " + (records + 1) + " should be.");
            return false;
        }
        if (!Arrays.equals(before, head)) {
            found(Verdict.Kind.RECHAINED, name, "The file does not continue the chain of the file before it.");
            return false;
        }
        tables = Table.readAll(new Bytes(layout));
        return true;
    }

    /** @return whether there may be another record after this one */
    private boolean record(DataInputStream in, String name) throws IOException, CannotJudge {
        byte[] prefix = in.readNBytes(4);
        if (prefix.length < 4 || new Bytes(prefix).u32() == 0) {
            return false;
        }
        int length = new Bytes(prefix).u32();
        if (length < 0 || length > LONGEST) {
            found(Verdict.Kind.EDITED, name, "Record " + (records + 1) + " has an impossible length.");
            return false;
        }
        left -= OVERHEAD;
        if (!fits(length)) {
            found(Verdict.Kind.EDITED, name, "The file ends in the middle of record " + (records + 1) + ".");
            return false;
        }
        left -= length;
        Frame frame = Frame.read(in, length);
        if (!frame.sumIsRight()) {
            found(Verdict.Kind.EDITED, name, "Record " + (records + 1) + " does not match its checksum.");
            return false;
        }
        if (!frame.follows(head, sha)) {
            broken(frame, in, name);
            return false;
        }
        return content(frame.body(), frame.hash(), name);
    }

    /** The checksum is right and the chain does not close: the number of the record and its neighbours tell why. */
    private void broken(Frame frame, DataInputStream in, String name) throws IOException, CannotJudge {
        long sequence = frame.sequence();
        if (sequence == records && frame.follows(headBefore, sha)) {
            records--;
            found(
                    Verdict.Kind.INSERTED,
                    name,
                    "Record " + sequence + " stands there twice; the first of the two was put in.");
        } else if (sequence > records + 1) {
            found(
                    Verdict.Kind.REMOVED,
                    name,
                    "Record " + sequence + " stands where " + (records + 1) + " should be.");
        } else if (isFollowedByTheTrueOne(in)) {
            found(Verdict.Kind.INSERTED, name, "Record " + (records + 1) + " was put in; the true one comes after it.");
        } else {
            found(Verdict.Kind.RECHAINED, name, "Record " + (records + 1) + " does not close the chain.");
        }
    }

    private boolean isFollowedByTheTrueOne(DataInputStream in) throws IOException, CannotJudge {
        byte[] prefix = in.readNBytes(4);
        int length = prefix.length < 4 ? 0 : new Bytes(prefix).u32();
        if (length <= 0 || length > LONGEST || left < OVERHEAD || !fits(OVERHEAD + (long) length)) {
            return false;
        }
        Frame next = Frame.read(in, length);
        return next.sumIsRight() && next.sequence() == records + 1 && next.follows(head, sha);
    }

    /** A record as it lies in the file. */
    private record Frame(int checksum, byte[] hash, byte[] body) {

        static Frame read(DataInputStream in, int length) throws IOException {
            int checksum = in.readInt();
            byte[] hash = new byte[HASH];
            in.readFully(hash);
            byte[] body = new byte[length];
            in.readFully(body);
            return new Frame(checksum, hash, body);
        }

        boolean sumIsRight() {
            CRC32C crc = new CRC32C();
            crc.update(hash);
            crc.update(body);
            return checksum == (int) crc.getValue();
        }

        boolean follows(byte[] before, MessageDigest sha) {
            sha.update(before);
            return Arrays.equals(sha.digest(body), hash);
        }

        long sequence() {
            try {
                Bytes in = new Bytes(body);
                in.u8();
                return in.varint();
            } catch (Bytes.Unreadable e) {
                return -1;
            }
        }
    }

    private boolean content(byte[] body, byte[] hash, String name) {
        try {
            Bytes in = new Bytes(body);
            int kind = in.u8();
            long sequence = in.varint();
            if (sequence != records + 1) {
                found(
                        sequence > records + 1 ? Verdict.Kind.REMOVED : Verdict.Kind.INSERTED,
                        name,
                        "Record " + sequence + " stands where " + (records + 1) + " should be.");
                return false;
            }
            in.signed();
            in.signed();
            read(in, kind, sequence);
            if (in.left() != 1 || in.u8() != END) {
                throw new Bytes.Unreadable("the record does not end where it should");
            }
        } catch (RuntimeException e) {
            found(Verdict.Kind.CONTENT, name, "Record " + (records + 1) + " cannot be read: " + e.getMessage() + ".");
            return false;
        }
        records++;
        headBefore = head;
        head = hash;
        anchor(name);
        return books(name);
    }

    private void read(Bytes in, int kind, long sequence) {
        switch (kind) {
            case SCHEMA -> tables = Table.readAll(in);
            case MIGRATION -> {
                in.text();
                in.text();
            }
            case GIVEN -> {
                order(in);
                int count = in.count();
                List<Change> changes = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    changes.add(Change.read(in, tables));
                }
                totals.take(sequence, changes);
                restores.take(changes);
                int events = in.count();
                for (int i = 0; i < events; i++) {
                    in.text();
                    in.text();
                }
            }
            default -> throw new Bytes.Unreadable("it is of unknown kind " + kind);
        }
    }

    /** Who gave the command, from where and why; nothing of it is needed for the totals. */
    private static void order(Bytes in) {
        in.uuid();
        in.text();
        in.varint();
        person(in);
        in.uuid();
        in.uuid();
        in.uuid();
        in.text();
        optional(in);
        if (in.u8() == 1) {
            person(in);
        }
        optional(in);
    }

    private static void person(Bytes in) {
        in.uuid();
        in.text();
        in.text();
    }

    private static void optional(Bytes in) {
        if (in.u8() == 1) {
            in.text();
        }
    }

    private void anchor(String name) {
        String hash = HexFormat.of().formatHex(head);
        Set<String> kept = anchors.hashes().getOrDefault(records, Collections.emptySortedSet());
        boolean agrees = kept.contains(hash);
        if (contradicted.isPresent()) {
            if (agrees && contradicted.get().kind() == Verdict.Kind.REHASHED) {
                Verdict.Damage first = contradicted.get();
                contradicted = forked(first.record(), first.trusted(), name, records);
            }
        } else if (kept.size() > (agrees ? 1 : 0) && !restores.covers(records)) {
            contradicted = kept.size() > 1
                    ? forked(records, lastMet, name, records)
                    : Optional.of(new Verdict.Damage(
                            Verdict.Kind.REHASHED,
                            records,
                            lastMet,
                            name,
                            "The chain is whole, but record " + records
                                    + " has another hash than the anchor kept outside."));
        } else if (agrees) {
            anchorsMet++;
            lastMet = records;
        }
    }

    private static Optional<Verdict.Damage> forked(long record, long trusted, String where, long other) {
        return Optional.of(new Verdict.Damage(
                Verdict.Kind.FORKED,
                record,
                trusted,
                where,
                "The anchors for record " + record
                        + (other == record ? "" : " and record " + other)
                        + " contradict each other: there are two histories."));
    }

    private boolean books(String name) {
        totals.firstFault().ifPresent(fault -> found(Verdict.Kind.CONTENT, name, "The books are wrong at " + fault + "."));
        return damage.isEmpty();
    }

    private void tail() {
        anchors.hashes().tailMap(records + 1).keySet().stream()
                .filter(sequence -> !restores.covers(sequence))
                .findFirst()
                .ifPresent(sequence -> damage = anchors.hashes().get(sequence).size() > 1
                        ? forked(sequence, lastMet, "the end", sequence)
                        : Optional.of(new Verdict.Damage(
                                Verdict.Kind.TAIL_REMOVED,
                                records + 1,
                                records,
                                "the end",
                                "An anchor names record " + sequence + ", but the journal ends with " + records + ".")));
    }

    private void found(Verdict.Kind kind, String where, String sentence) {
        long at = kind == Verdict.Kind.CONTENT ? Math.max(records, 1) : records + 1;
        damage = Optional.of(new Verdict.Damage(kind, at, at - 1, where, sentence));
    }
}
