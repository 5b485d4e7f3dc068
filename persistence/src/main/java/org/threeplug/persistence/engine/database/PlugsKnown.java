package org.threeplug.persistence.engine.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeplug.persistence.engine.journal.Layout;

/// Which plugs have had tables in a store, and by which scripts; it stands behind the fingerprint of the program's scripts in the
/// journal's list of tables: `0a1b… loyalty=2c3d…`.
public final class PlugsKnown {

    private final Map<String, String> fingerprints;

    private PlugsKnown(Map<String, String> fingerprints) {
        this.fingerprints = fingerprints;
    }

    public static PlugsKnown of(Layout layout) {
        return new PlugsKnown(Stream.of(layout.migrations().split(" "))
                .skip(1)
                .map(plug -> plug.split("=", 2))
                .collect(Collectors.toMap(plug -> plug[0], plug -> plug[1], (a, _) -> a, LinkedHashMap::new)));
    }

    /// The fingerprint of the program's own scripts.
    static String program(Layout layout) {
        return layout.migrations().split(" ", 2)[0];
    }

    /// Whether a plug brings other scripts than those that have run.
    public boolean differ(PlugScripts plug) {
        return !plug.fingerprint().equals(fingerprints.get(plug.plug()));
    }

    public PlugsKnown with(PlugScripts plug) {
        var all = new LinkedHashMap<>(fingerprints);
        all.put(plug.plug(), plug.fingerprint());
        return new PlugsKnown(all);
    }

    String behind(String program) {
        return fingerprints.entrySet().stream()
                .map(plug -> " " + plug.getKey() + "=" + plug.getValue())
                .collect(Collectors.joining("", program, ""));
    }
}
