package org.threeplug.commandline;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.threeplug.kernel.PlainText;

/// Takes the signs that steer a terminal out of whatever is printed: names, paths and descriptions were written by others,
/// and must not speak to the terminal of whoever looks at them. Line ends and tabs stay, and a return at the beginning, with
/// which progress writes over itself.
final class PlainWriter extends FilterWriter {

    private static final char INSTEAD = '\uFFFD';

    private PlainWriter(Writer out) {
        super(out);
    }

    /// One that is plain already is left as it is.
    static PrintWriter of(PrintWriter out) {
        return out instanceof Printing ? out : new Printing(out);
    }

    private static final class Printing extends PrintWriter {

        Printing(PrintWriter out) {
            super(new PlainWriter(out), true);
        }

        /// Progress does not end its lines.
        @Override
        public void print(String text) {
            super.print(text);
            flush();
        }
    }

    @Override
    public void write(int sign) throws IOException {
        out.write(plain(new String(new char[] {(char) sign})));
    }

    @Override
    public void write(char[] signs, int from, int length) throws IOException {
        out.write(plain(new String(signs, from, length)));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(plain(text.substring(from, from + length)));
    }

    private static String plain(String text) {
        if (text.startsWith("\r")) {
            return "\r" + PlainText.replaced(text.substring(1), INSTEAD);
        }
        return PlainText.replaced(text, INSTEAD);
    }
}
