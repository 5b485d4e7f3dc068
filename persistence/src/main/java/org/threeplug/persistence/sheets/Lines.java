package org.threeplug.persistence.sheets;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The lines of a text, some of which may be put back. A line that is longer than any row is cut, and the rest passed over.
final class Lines implements AutoCloseable {

    /// @param number counted from 1
    record Line(long number, String text) {}

    static final int LONGEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Reader in;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> back = new ArrayDeque<>();
    private int at;
    private int end;
    private long number;
    private boolean afterReturn;

    Lines(Reader in) {
        this.in = in;
    }

    Optional<Line> next() throws IOException {
        if (!back.isEmpty()) {
            return Optional.of(back.pop());
        }
        var whole = new StringBuilder();
        while (true) {
            if (at == end && !more()) {
                return whole.isEmpty() ? Optional.empty() : Optional.of(line(whole));
            }
            if (afterReturn && buffer[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int start = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            if (at < end) {
                afterReturn = buffer[at] == '\r';
                int length = at++ - start;
                if (whole.isEmpty()) {
                    return Optional.of(new Line(++number, new String(buffer, start, length)));
                }
                append(whole, start, length);
                return Optional.of(line(whole));
            }
            append(whole, start, at - start);
        }
    }

    private Line line(StringBuilder text) {
        return new Line(++number, text.toString());
    }

    private void append(StringBuilder text, int start, int length) {
        text.append(buffer, start, Math.min(length, Math.max(0, LONGEST + 1 - text.length())));
    }

    private boolean more() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, BUFFER));
        return end > 0;
    }

    /// They come again, in this order.
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            back.push(lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
