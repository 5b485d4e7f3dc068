package org.threeplug.desktop;

import java.io.ObjectInputFilter;

/// Nothing here is kept as serialized Java objects, so none is ever read: not from a database file that somebody else made
/// either, whose library would read them.
final class Unserialized implements ObjectInputFilter {

    private Unserialized() {}

    /// For the whole process, which sets it once.
    static void nothing() {
        if (Config.getSerialFilter() == null) {
            Config.setSerialFilter(new Unserialized());
        }
    }

    @Override
    public Status checkInput(FilterInfo input) {
        return Status.REJECTED;
    }
}
