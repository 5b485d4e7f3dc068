package org.threeplug.reports.own;

import java.util.List;
import java.util.Optional;
import org.threeplug.directories.OwnReports;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Act;
import org.threeplug.records.RecordQuery;
import org.threeplug.records.Records;
import org.threeplug.records.Sight;
import org.threeplug.reports.Report;

/// The shop's own reports that whoever asks has: those of everybody and of their role, and all for whoever may change them.
@Declared("reports.own")
@Asked(right = Report.VIEW)
public record OwnReportsFor() implements Question<List<OwnReport>> {

    /// Nobody looks through more.
    private static final int MOST = 500;

    @Override
    public List<OwnReport> ask(Reads reads) {
        var asker = reads.asker();
        boolean all = asker.may(OwnReports.TYPE.permission(Act.EDIT));
        return reads
                .port(Records.class)
                .page(Sight.whole(OwnReports.TYPE), RecordQuery.ACTIVE, Optional.empty(), MOST)
                .stream()
                .map(OwnReport::of)
                .filter(own -> all || own.roles().isEmpty() || own.roles().contains(asker.role()))
                .toList();
    }
}
