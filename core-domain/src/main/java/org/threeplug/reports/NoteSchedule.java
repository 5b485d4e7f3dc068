package org.threeplug.reports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.directories.ReportSchedules;
import org.threeplug.kernel.Command;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Event;
import org.threeplug.kernel.Permission;
import org.threeplug.kernel.RefusedException;
import org.threeplug.kernel.Tx;
import org.threeplug.records.Act;
import org.threeplug.records.RecordBook;

/// Notes how a report that makes itself came out: up to which day there is a file, or why there is none.
///
/// @param made the last day of the span that a file was made of; empty when none was
/// @param trouble why none was; empty when one was
@Declared("reports.note-schedule")
public record NoteSchedule(@NotNull UUID key, @NotNull UUID schedule, Optional<LocalDate> made, @NotNull @Size(max = 400) String trouble)
        implements Command<Boolean> {

    @Override
    public Permission permission() {
        return ReportSchedules.TYPE.permission(Act.EDIT);
    }

    @Override
    public Boolean run(Tx tx) {
        var book = tx.port(RecordBook.class);
        var entry = book.entry(ReportSchedules.TYPE, schedule).orElseThrow(() -> new RefusedException("records.unknown"));
        var noted = entry.with(ReportSchedules.TROUBLE, trouble);
        book.save(ReportSchedules.TYPE, made.map(day -> noted.with(ReportSchedules.MADE, day)).orElse(noted));
        tx.raise(new Event("records.saved", schedule.toString()));
        return true;
    }

    @Override
    public Boolean repeated(Tx tx) {
        return false;
    }
}
