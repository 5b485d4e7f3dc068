package org.threeplug.persistence.verify;

import java.util.List;
import org.threeplug.persistence.engine.store.Finding;
import org.threeplug.persistence.measures.FigureProof;

/// Summaries against the documents that they sum up.
final class FigureChecks {

    static final List<Check> ALL = List.of(new Check("figures.documents", (check, connection, wanted) ->
            new FigureProof(connection, wanted).differences().stream()
                    .map(wrong -> new Finding(check, wrong.where(), wrong.expected(), wrong.found()))
                    .toList()));

    private FigureChecks() {}
}
