package org.threeplug.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.PutAway;
import org.threeplug.directories.Targets;
import org.threeplug.journal.JournalEntry;
import org.threeplug.journal.SeenJournal;
import org.threeplug.journal.Subject;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Entry;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.reports.Report;

/// The alerts that somebody has put away: what each was raised for, who put it away, when, and what they wrote about it. Newest first.
@Declared("reports.alerts-put-away")
@Asked(right = Report.VIEW)
public record AlertsPutAway() implements Question<List<AlertsPutAway.Away>> {

    /// Of more nobody reads back; the list on the screen has all.
    private static final int MOST = 100;

    /// @param target its code and its name
    /// @param since the first day of the period
    /// @param by who; empty where the books came from elsewhere and do not say
    public record Away(String target, String name, LocalDate since, String why, String note, String by, Optional<Instant> at) {}

    @Override
    public List<Away> ask(Reads reads) {
        var names = new HashMap<UUID, Entry>();
        reads.port(Records.class)
                .page(Sight.whole(Targets.TYPE), RecordQuery.ALL, Optional.empty(), MOST * 2)
                .forEach(target -> names.put(target.id(), target));
        var newest = new RecordQuery("", false, Map.of(), Optional.of(PutAway.SINCE.key()), true);
        return reads.port(Records.class).page(Sight.whole(PutAway.TYPE), newest, Optional.empty(), MOST).stream()
                .map(entry -> away(reads, entry, Optional.ofNullable(names.get(entry.get(PutAway.TARGET)))))
                .toList();
    }

    private static Away away(Reads reads, Entry entry, Optional<Entry> target) {
        var first = SeenJournal.of(reads).about(Subject.record(entry.id()), Long.MAX_VALUE, MOST).stream().reduce((_, older) -> older);
        return new Away(
                target.map(each -> each.get(Targets.CODE)).orElse(""),
                target.map(each -> each.get(Targets.NAME)).orElse(""),
                entry.get(PutAway.SINCE),
                entry.find(PutAway.WHY).orElse(""),
                entry.find(PutAway.NOTE).orElse(""),
                first.map(JournalEntry::actor).orElse(""),
                first.map(JournalEntry::at));
    }
}
