package org.threeplug.server.log;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// A short code that names a fault by where it arose: the same defect bears the same code on every machine, so that it
/// can be searched for. The first part is the place, the second the whole way there.
public final class FaultCode {

    private FaultCode() {}

    /// Such as `K4QX-08TZ`.
    public static String of(Throwable fault) {
        var root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var way = new StringBuilder(root.getClass().getName());
        for (var frame : root.getStackTrace()) {
            way.append('\n').append(frame.getClassName()).append('.').append(frame.getMethodName());
        }
        var place = root.getStackTrace().length == 0 ? way.toString() : way.toString().split("\n")[1];
        return part(root.getClass().getName() + place) + "-" + part(way.toString());
    }

    private static String part(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        var figures = Long.toString(crc.getValue() % (36L * 36 * 36 * 36), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(4 - figures.length()) + figures;
    }
}
