package org.threeplug.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.threeplug.kernel.RefusedException;

/// The hash of a journal record as it was kept outside the shop: on a Z report, on a drive, in a mail.
public record Anchor(long sequence, String hash) {

    private static final Pattern LINE =
            Pattern.compile("(?:3plugpos:anchor:[^:]*:\\d+:)?(\\d+)[:\\s]+([0-9a-fA-F][0-9a-fA-F\\s-]*)");
    private static final int SIGNS = 64;

    public Anchor {
        hash = hash.toLowerCase(Locale.ROOT);
    }

    /// Reads what the QR codes of Z reports say, one a line, or a record number and a hash as it stands on the paper, which may
    /// be typed in groups. Lines with `#` are remarks.
    ///
    /// @throws RefusedException `proof.anchor-unreadable` with the number of the line
    public static List<Anchor> read(List<String> lines) {
        var anchors = new ArrayList<Anchor>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            var found = LINE.matcher(line);
            if (!found.matches() || found.group(1).length() > 18 || signs(found.group(2)).length() != SIGNS) {
                throw new RefusedException("proof.anchor-unreadable", Integer.toString(i + 1));
            }
            anchors.add(new Anchor(Long.parseLong(found.group(1)), signs(found.group(2))));
        }
        return List.copyOf(anchors);
    }

    private static String signs(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
