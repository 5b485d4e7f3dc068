package org.threeplug.customers;

import java.util.UUID;

/// Makes files of everything that is held about a customer: one to read, one for another program.
public interface CustomerFiles {

    /// @param text the file to read
    /// @param json the same for a program
    record Exported(String text, String json) {}

    /// Takes a while in a large store: the whole journal is searched.
    Exported export(UUID customer);
}
