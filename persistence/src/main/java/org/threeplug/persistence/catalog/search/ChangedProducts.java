package org.threeplug.persistence.catalog.search;

import java.util.function.Consumer;
import java.util.UUID;

/// Which products the journal has touched since some record.
public interface ChangedProducts {

    /// The number of the newest record in the database.
    long newest();

    /// Names the products that records after `sequence` touched, some of them perhaps twice.
    ///
    /// @return the number of the last record looked at, which is `sequence` when there is no newer one
    long since(long sequence, Consumer<UUID> product);
}
