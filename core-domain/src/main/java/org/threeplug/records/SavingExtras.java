package org.threeplug.records;

import org.threeplug.kernel.Refusal;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;

/// Keeps what an extra says about a thing: there is a record of it from the first time that something is said.
public final class SavingExtras {

    private SavingExtras() {}

    /// What somebody typed over what they had seen. What is wrong with it is among the violations, and then nothing is written.
    ///
    /// @param seen what the editor began with, as far as they see it
    /// @param meanwhile says that somebody else was faster
    /// @param path of the record in the command
    public static void save(RecordType type, Tx tx, Entry seen, Entry wanted, Refusal meanwhile, String path) {
        var book = tx.port(RecordBook.class);
        var before = book.entry(type, wanted.id());
        var shown = before.map(Sight.of(type, tx.actor())::shown).orElseGet(() -> Entry.blank(wanted.id()));
        if (!shown.holdsTheSame(book.followed(type, EntryRules.cleaned(type, seen)))) {
            throw new RefusedException(meanwhile);
        }
        var saving = new Saving(type, tx);
        var typed = wanted.withEdition(before.map(Entry::edition).orElse(0));
        var ready = saving.prepared(typed, before.isEmpty(), path);
        boolean changes = before.map(known -> !known.holdsTheSame(ready)).orElse(!ready.values().isEmpty());
        if (changes && tx.violations().found().isEmpty()) {
            saving.write(ready, before.isEmpty());
        }
    }
}
