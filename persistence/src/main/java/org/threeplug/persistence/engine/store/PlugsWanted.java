package org.threeplug.persistence.engine.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeplug.persistence.engine.database.PlugScripts;
import org.threeplug.persistence.engine.database.PlugsKnown;

/// The plugs that want tables in a store, and why some do not get them.
final class PlugsWanted {

    private static final Logger LOG = LoggerFactory.getLogger(PlugsWanted.class);

    private final List<PlugScripts> wanted = new CopyOnWriteArrayList<>();
    private final Map<String, String> off = new LinkedHashMap<>();

    /// Takes those on whose scripts do in a database that is thrown away what they should.
    synchronized void want(List<PlugScripts> plugs, PlugsKnown known) {
        for (var plug : plugs) {
            if (known.differ(plug)) {
                plug.trial().ifPresentOrElse(why -> lose(plug, why), () -> wanted.add(plug));
            }
        }
    }

    /// Those whose scripts have not all run.
    List<PlugScripts> pending(PlugsKnown known) {
        return wanted.stream().filter(known::differ).toList();
    }

    synchronized void failed(PlugScripts plug, Exception why) {
        wanted.remove(plug);
        lose(plug, String.valueOf(why.getMessage()));
    }

    private void lose(PlugScripts plug, String why) {
        LOG.error("the tables of the plug {} cannot be made or changed; it stays off: {}", plug.plug(), why);
        off.put(plug.plug(), why);
    }

    /// Why plugs stay off, by plug.
    synchronized Map<String, String> off() {
        return Map.copyOf(off);
    }
}
