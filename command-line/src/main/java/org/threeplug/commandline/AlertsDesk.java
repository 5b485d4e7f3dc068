package org.threeplug.commandline;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeplug.directories.PutAway;
import org.threeplug.kernel.CommandGate;
import org.threeplug.kernel.Ids;
import org.threeplug.kernel.RefusedException;
import org.threeplug.records.SaveEntry;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.targets.Alert;
import org.threeplug.targets.AlertsPutAway;

/// Puts alerts away from the command line, and tells which were.
record AlertsDesk(OpenStore store, Terminal terminal, ByKey hand) {

    /// Nobody is told of it again; the journal keeps who did it.
    ///
    /// @param target the code of the target that it was raised for
    Answer putAway(String target, @Nullable String note) {
        var alerts = hand.ask(store, terminal, ReportNewsAnswer.today(store)).alerts();
        var alert = alerts.stream()
                .filter(each -> each.code().equalsIgnoreCase(target.strip()))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "reports.no-such-alert", target, alerts.stream().map(Alert::code).collect(Collectors.joining(", "))));
        var why = ReportNewsAnswer.said(terminal.texts(), alert);
        var entry = alert.away(why.substring(0, Math.min(why.length(), PutAway.WHY_LONGEST)));
        var noted = note == null || note.isBlank() ? entry : entry.with(PutAway.NOTE, note.strip());
        store.get(CommandGate.class)
                .submit(new SaveEntry(Ids.next(), PutAway.TYPE, noted, true), hand.in(store, terminal))
                .orThrow();
        return Answer.good(terminal.texts().text("report.put-away-done", alert.code(), alert.name()), Map.of("target", alert.code()));
    }

    Answer history() {
        var zone = store.settings().store().orElseThrow().zone();
        var all = hand.ask(store, terminal, new AlertsPutAway());
        var rows = all.stream()
                .map(away -> {
                    var fields = new LinkedHashMap<String, Object>();
                    fields.put("target", away.target());
                    fields.put("name", away.name());
                    fields.put("since", away.since().toString());
                    fields.put("why", away.why());
                    fields.put("note", away.note());
                    fields.put("by", away.by());
                    fields.put("at", away.at()
                            .map(at -> LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.SECONDS).toString())
                            .orElse(""));
                    return fields;
                })
                .toList();
        var lines = rows.stream()
                .map(row -> terminal.texts()
                        .text("report.was-put-away", row.get("target"), row.get("name"), row.get("since"), row.get("why"), row.get("by"), row.get("at"), row.get("note"))
                        .strip())
                .collect(Collectors.joining("\n"));
        return Answer.good(lines.isEmpty() ? terminal.texts().text("report.none-put-away") : lines, Map.of("put_away", rows));
    }
}
