package org.threeplug.devices.printing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A waiting paper as bytes: a mark, then name, ESC/POS and text, each with its length before it.
final class SpoolFile {

    /// Stands where files of the first version have the length of their name. No name is that long.
    private static final int MARK = 0xFFFF;

    /// Thousands of lines are a few megabytes. What is larger is no receipt, and would not fit into the memory.
    private static final long MOST = 48L << 20;

    private SpoolFile() {}

    static byte[] write(Paper paper) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(MARK);
            part(out, paper.name().getBytes(StandardCharsets.UTF_8));
            part(out, paper.escPos());
            part(out, paper.text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// @throws IOException when it is no paper
    static Paper read(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > MOST) {
            throw new IOException("A waiting paper is no file or too long");
        }
        var paper = read(Files.readAllBytes(file));
        if (!PaperName.isPlain(paper.name())) {
            throw new IOException("A waiting paper has a name that no file may have");
        }
        return paper;
    }

    private static Paper read(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (bytes.length < 2 || Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort()) != MARK) {
                return firstVersion(in);
            }
            in.readUnsignedShort();
            var name = new String(part(in), StandardCharsets.UTF_8);
            var escPos = part(in);
            return new Paper(name, escPos, new String(part(in), StandardCharsets.UTF_8));
        }
    }

    /// What waited while an older program was replaced. Its texts ended at 65,535 bytes.
    private static Paper firstVersion(DataInputStream in) throws IOException {
        var name = in.readUTF();
        var escPos = part(in);
        return new Paper(name, escPos, in.readUTF());
    }

    private static void part(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }

    private static byte[] part(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("A waiting paper is cut short");
        }
        return in.readNBytes(length);
    }
}
