package org.threeplug.server.door;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Texts over a connection, one a line whatever is in them. An answer's lines begin with where they go: `o` and `e` for
/// what goes out and what goes to the complaints, `x` for the end.
public final class Lines implements AutoCloseable {

    private static final int OUT = 'o';
    private static final int ERR = 'e';
    private static final int END = 'x';

    private final int longest;
    private final BufferedReader in;
    private final BufferedWriter out;

    /// Where a command that is carried out for somebody else speaks.
    public record Answering(PrintWriter out, PrintWriter err) {}

    /// @param longest line that is taken from the other side
    Lines(Socket socket, int longest) throws IOException {
        this.longest = longest;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
    }

    Optional<String> read() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return line.isEmpty() ? Optional.empty() : Optional.of(line.toString().translateEscapes());
            }
            if (line.length() >= longest) {
                throw new IOException("a line is longer than " + longest);
            }
            line.append((char) c);
        }
        return Optional.of(line.toString().translateEscapes());
    }

    synchronized void write(String text) throws IOException {
        out.write(text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"));
        out.write('\n');
        out.flush();
    }

    Answering answering() {
        return new Answering(new PrintWriter(new Tagged(OUT), true), new PrintWriter(new Tagged(ERR), true));
    }

    void end(int code) throws IOException {
        write((char) END + Integer.toString(code));
    }

    /// Passes an answer on until it ends.
    ///
    /// @return the exit code; empty when the other side went away
    Optional<Integer> pass(PrintWriter toOut, PrintWriter toErr) throws IOException {
        for (var line = read(); line.isPresent(); line = read()) {
            var text = line.get().isEmpty() ? "" : line.get().substring(1);
            switch (line.get().isEmpty() ? END : line.get().charAt(0)) {
                case OUT -> print(toOut, text);
                case ERR -> print(toErr, text);
                default -> {
                    return Optional.of(Integer.parseInt(text));
                }
            }
        }
        return Optional.empty();
    }

    private static void print(PrintWriter to, String text) {
        to.print(text);
        to.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
        in.close();
    }

    /// Sends whatever is printed as soon as a line is full.
    private final class Tagged extends Writer {

        private final StringBuilder waiting = new StringBuilder();
        private final char tag;

        Tagged(int tag) {
            this.tag = (char) tag;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            waiting.append(characters, offset, length);
        }

        @Override
        public void flush() {
            if (!waiting.isEmpty()) {
                try {
                    Lines.this.write(tag + waiting.toString());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                waiting.setLength(0);
            }
        }

        @Override
        public void close() {
            flush();
        }
    }
}
