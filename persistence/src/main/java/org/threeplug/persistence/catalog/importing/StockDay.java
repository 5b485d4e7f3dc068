package org.threeplug.persistence.catalog.importing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.threeplug.settings.Settings;

/// When first stock is posted, and what its document says.
///
/// @param reason in the shop's language
record StockDay(InstantSource clock, Settings settings, String reason) {

    Instant now() {
        return clock.instant();
    }

    /// The day in the shop's own zone.
    LocalDate today() {
        return LocalDate.ofInstant(now(), settings.store().orElseThrow().zone());
    }
}
