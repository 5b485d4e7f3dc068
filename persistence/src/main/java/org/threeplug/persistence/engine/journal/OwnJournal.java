package org.threeplug.persistence.engine.journal;

import org.threeplug.persistence.engine.file.StoreFiles;
import org.threeplug.persistence.engine.personal.PersonKeys;

/// The journal that a store is writing, for those who must read in it while a command runs.
///
/// @param reader tells of records that were written down, forced or not
public record OwnJournal(StoreFiles files, JournalReader reader, PersonKeys keys) {}
