package org.threeplug.reports.home;

import java.util.List;
import org.threeplug.kernel.Declared;
import org.threeplug.kernel.Permission;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.reports.Report;
import org.threeplug.reports.own.OwnReport;

/// The tiles of whoever asks, in their order: as they arranged them, or as their role begins. Those of which they may see nothing, or which
/// nothing at work brings, are left out and kept for the day they come back.
@Declared("home.tiles")
@Asked(right = Report.VIEW)
public record MyTiles() implements Question<List<String>> {

    @Override
    public List<String> ask(Reads reads) {
        var asker = reads.asker();
        var arranged = reads.port(ArrangedTiles.class).of(asker.user());
        return (arranged.isEmpty() ? HomeTiles.atFirst(asker.role()) : arranged).stream()
                .filter(key -> OwnReport.isOwn(key)
                        || HomeTiles.of(key).filter(tile -> tile.isFor(right -> asker.may(new Permission(right)))).isPresent())
                .toList();
    }
}
