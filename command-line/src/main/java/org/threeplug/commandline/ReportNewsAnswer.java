package org.threeplug.commandline;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.threeplug.server.compose.OpenStore;
import org.threeplug.targets.Alert;
import org.threeplug.targets.AlertsNow;
import org.threeplug.words.Texts;

/// What `pos report` says of reports that made themselves, and of alerts.
final class ReportNewsAnswer {

    private ReportNewsAnswer() {}

    /// One that failed makes the whole answer a failure, so that whoever runs it by a clock hears of it.
    static Answer due(Texts texts, List<DueReports.Made> made) {
        var lines = made.stream()
                .map(each -> each.file()
                        .map(file -> texts.text("report.made", each.name(), file.toString()))
                        .orElseGet(() -> texts.text("report.not-made", each.name(), each.trouble())))
                .collect(Collectors.joining("\n"));
        var rows = made.stream().map(ReportNewsAnswer::fields).toList();
        var said = lines.isEmpty() ? texts.text("report.nothing-due") : lines;
        var fields = Map.<String, Object>of("made", rows);
        return made.stream().allMatch(each -> each.file().isPresent()) ? Answer.good(said, fields) : new Answer(false, said, fields);
    }

    private static Map<String, Object> fields(DueReports.Made made) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", made.name());
        made.file().ifPresent(file -> fields.put("file", file.toString()));
        if (!made.trouble().isEmpty()) {
            fields.put("trouble", made.trouble());
        }
        return fields;
    }

    static AlertsNow today(OpenStore store) {
        return new AlertsNow(LocalDate.ofInstant(store.get(InstantSource.class).instant(), store.settings().store().orElseThrow().zone()));
    }

    /// What nobody has put away yet.
    static Answer alerts(Texts texts, List<Alert> alerts) {
        var lines = alerts.stream()
                .map(alert -> said(texts, alert))
                .collect(Collectors.joining("\n"));
        return Answer.good(
                lines.isEmpty() ? texts.text("report.no-alerts") : lines,
                Map.of("alerts", alerts.stream().map(ReportNewsAnswer::fields).toList()));
    }

    static String said(Texts texts, Alert alert) {
        return texts.text(
                "report.alert." + alert.way(),
                alert.code(),
                alert.name(),
                alert.span().from().toString(),
                alert.figure().toPlainString(),
                alert.value().toPlainString());
    }

    private static Map<String, Object> fields(Alert alert) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("target", alert.code());
        fields.put("name", alert.name());
        fields.put("measure", alert.what().measure().key());
        fields.put("from", alert.span().from().toString());
        fields.put("to", alert.span().to().toString());
        fields.put("figure", alert.figure().toPlainString());
        fields.put("value", alert.value().toPlainString());
        return fields;
    }
}
