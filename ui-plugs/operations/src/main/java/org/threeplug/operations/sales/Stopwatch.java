package org.threeplug.operations.sales;

/// Listens to how quick the till is, for benchmarks. All times are [TillClock#nanos()].
public interface Stopwatch {

    Stopwatch NONE = new Stopwatch() {};

    /// A line stands in the model.
    default void onLineRung(long scannedAt, long rungAt) {}

    /// The frame that shows the line has been laid out and handed to the renderer.
    default void onLinePainted(long scannedAt, long paintedAt) {}

    /// The sale is on the disk and the frame that shows the change due has been laid out and handed to the renderer.
    default void onChangePainted(long pressedAt, long paintedAt) {}
}
