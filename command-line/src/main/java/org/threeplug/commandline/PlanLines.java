package org.threeplug.commandline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.threeplug.kernel.RefusedException;
import org.threeplug.sheets.SheetPlan;
import org.threeplug.words.Texts;

/// Says which heading is taken for what, and which is passed over.
final class PlanLines {

    private final Texts texts;

    PlanLines(Texts texts) {
        this.texts = texts;
    }

    /// Columns named on the command line must be there: a misspelt one would be passed over in silence.
    ///
    /// @param titles what a heading may be taken for
    /// @throws RefusedException `catalog.import-column-unknown`, `catalog.import-heading-unknown`
    void check(Map<String, String> columns, List<String> titles, SheetPlan plan) {
        columns.forEach((heading, title) -> {
            if (!title.isBlank() && titles.stream().noneMatch(title.strip()::equalsIgnoreCase)) {
                throw new RefusedException("catalog.import-column-unknown", title, String.join(", ", titles));
            }
            if (plan.columns().stream().noneMatch(use -> use.heading().equalsIgnoreCase(heading.strip()))) {
                throw new RefusedException(
                        "catalog.import-heading-unknown",
                        heading,
                        plan.columns().stream().map(SheetPlan.Use::heading).collect(Collectors.joining(", ")));
            }
        });
    }

    /// @param whole also each column with examples
    List<String> lines(SheetPlan plan, boolean whole) {
        var lines = new ArrayList<String>();
        lines.add(texts.text(
                plan.layout().isEmpty() ? "import.plan" : "import.plan.layout",
                plan.encoding().isEmpty() ? "XLSX" : plan.encoding(),
                plan.headingLine(),
                plan.layout()));
        if (whole) {
            plan.columns().forEach(use -> lines.add(line(use)));
        } else {
            var passed = plan.columns().stream().filter(use -> use.column().isEmpty()).map(SheetPlan.Use::heading).toList();
            if (!passed.isEmpty()) {
                lines.add(texts.text("import.plan.passed", String.join(", ", passed)));
            }
        }
        return lines;
    }

    private String line(SheetPlan.Use use) {
        var examples = String.join(" · ", use.examples());
        var why = texts.text("import.why." + use.reason().name().toLowerCase(Locale.ROOT));
        return use.column()
                .map(column -> texts.text("import.plan.column", use.heading(), column, why, examples))
                .orElseGet(() -> texts.text("import.plan.over", use.heading(), why, examples));
    }

    static List<Map<String, Object>> json(SheetPlan plan) {
        return plan.columns().stream()
                .map(use -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("heading", use.heading());
                    fields.put("column", use.column().orElse(""));
                    fields.put("reason", use.reason().name().toLowerCase(Locale.ROOT));
                    fields.put("examples", use.examples());
                    return fields;
                })
                .toList();
    }
}
