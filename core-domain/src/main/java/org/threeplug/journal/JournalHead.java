package org.threeplug.journal;

/// The newest record before the running command: a port of the transaction, printed on Z reports as an anchor.
public record JournalHead(long sequence, String hash) {}
