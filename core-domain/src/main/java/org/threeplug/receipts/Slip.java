package org.threeplug.receipts;

import java.util.List;

/// What goes on a strip of paper, before anyone decides on characters, dots or points.
public record Slip(List<Line> lines) {

    /// The characters of a line on 80 mm paper in the printer's normal size.
    public static final int COLUMNS = 48;

    public Slip {
        lines = List.copyOf(lines);
    }

    public sealed interface Line {}

    /// One text, at the start of the line or in its middle.
    public record Text(String text, boolean centred, boolean bold, boolean large) implements Line {}

    /// A label and a figure, at the two ends of a line.
    public record Pair(String start, String end, boolean bold, boolean large) implements Line {}

    public record Rule() implements Line {}

    public record Space() implements Line {}

    /// A linear code to be scanned, with its text below.
    public record Barcode(String content) implements Line {}

    public record QrCode(String content) implements Line {}
}
