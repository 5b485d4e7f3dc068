package org.threeplug.backup.restore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person decides by, before a restored store takes the place of the present one.
///
/// @param sequence the last record that will be there
/// @param at its time
/// @param what it did
/// @param there the totals that will be there
/// @param missing what the present store has beyond that
/// @param missingRecords the journal records that will not be there; empty when the present store cannot be read
/// @param fromJournal whether the database had to be made from the journal alone
/// @param accounts what the accounts are called in that store, by code
public record RestorePreview(
        String backup,
        long sequence,
        Instant at,
        String what,
        List<Total> there,
        List<Total> missing,
        Optional<Long> missingRecords,
        boolean fromJournal,
        Map<String, String> accounts) {}
