package org.threeplug.persistence.sheets;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.Reading;

/// What a file turns out to be when it is looked through once: its encoding and about how many lines it has. Nobody is
/// asked: a byte order mark decides, then the pattern of zero bytes that UTF-16 has, then whether all of it is UTF-8;
/// what remains is the encoding of older spreadsheets where the shop's language is spoken. Somebody may say it, too.
record SheetText(Path file, Charset encoding, long lines) {

    /// Two million products take less. What is larger is no sheet, or a packed file that unpacks without end.
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;
    private static final int FEW = 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// What is found out about a file, whatever language its shop speaks.
    ///
    /// @throws RefusedException when the file is empty or too large
    static Look look(Path file) throws IOException {
        var look = new Look();
        try (var in = bytes(file)) {
            var buffer = new byte[BUFFER];
            for (int read = in.readNBytes(buffer, 0, BUFFER); read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                look.at(buffer, read);
                if (look.bytes > MOST_BYTES) {
                    throw tooLarge();
                }
            }
        }
        if (look.bytes == 0) {
            throw new RefusedException("catalog.import-empty");
        }
        return look;
    }

    static RefusedException tooLarge() {
        return new RefusedException("catalog.import-too-large", Long.toString(MOST_BYTES >> 20));
    }

    /// @throws RefusedException when the file holds no text
    static SheetText of(Path file, Look look, Reading reading) {
        var said = reading.encoding().map(TextEncoding::named);
        var encoding = said.isPresent() ? said.get() : look.encoding(TextEncoding.of(reading.language()));
        return new SheetText(file, encoding, look.lines + 1);
    }

    /// The text without its byte order mark.
    Reader open() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes(file), encoding), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static InputStream bytes(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        in.mark(2);
        boolean zipped = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return zipped ? new GZIPInputStream(in, BUFFER) : in;
    }

    /// Counts while the file passes by.
    static final class Look {

        private final CharsetDecoder utf8 = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer decoded = CharBuffer.allocate(BUFFER + FEW);
        private ByteBuffer left = ByteBuffer.allocate(0);
        private byte[] start = new byte[0];
        private boolean isUtf8 = true;
        private long bytes;
        private long lines;
        private long controls;
        private final long[] zeroes = new long[2];

        void at(byte[] buffer, int length) {
            if (bytes == 0) {
                start = Arrays.copyOf(buffer, Math.min(length, 4));
            }
            for (int i = 0; i < length; i++) {
                byte one = buffer[i];
                if (one == '\n') {
                    lines++;
                } else if (one == 0) {
                    zeroes[(int) ((bytes + i) & 1)]++;
                } else if (one > 0 && one < ' ' && one != '\r' && one != '\t') {
                    controls++;
                }
            }
            if (isUtf8) {
                decode(buffer, length);
            }
            bytes += length;
        }

        private void decode(byte[] buffer, int length) {
            var input = ByteBuffer.allocate(left.remaining() + length).put(left).put(buffer, 0, length).flip();
            decoded.clear();
            var result = utf8.decode(input, decoded, false);
            if (result.isError()) {
                isUtf8 = false;
            }
            left = input;
        }

        private Charset encoding(Charset old) {
            if (starts(0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            if (starts(0xFF, 0xFE)) {
                return StandardCharsets.UTF_16LE;
            }
            if (starts(0xFE, 0xFF)) {
                return StandardCharsets.UTF_16BE;
            }
            long allZeroes = zeroes[0] + zeroes[1];
            if (allZeroes > bytes / FEW && Math.min(zeroes[0], zeroes[1]) < allZeroes / FEW) {
                return zeroes[0] > zeroes[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            }
            if (allZeroes > 0 || controls > bytes / FEW) {
                throw new RefusedException("catalog.import-not-text");
            }
            return isUtf8 && !left.hasRemaining() ? StandardCharsets.UTF_8 : old;
        }

        private boolean starts(int... mark) {
            if (start.length < mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if ((start[i] & 0xFF) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
