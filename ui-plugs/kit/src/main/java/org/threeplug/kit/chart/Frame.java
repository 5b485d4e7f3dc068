package org.threeplug.kit.chart;

/// The room a picture is drawn in, and where figures stand in it. Across runs from the beginning of a line of text, so a
/// mirrored window mirrors the picture.
record Frame(double left, double top, double width, double height, Scale scale, int points) {

    /// The middle of a point's share of the width.
    double across(int point) {
        return left + (point + 0.5) * share();
    }

    double share() {
        return width / Math.max(1, points);
    }

    double up(double figure) {
        return top + height * (1 - scale.share(figure));
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean holds(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    int pointAt(double x) {
        return Math.clamp((int) Math.floor((x - left) / share()), 0, Math.max(0, points - 1));
    }
}
