package org.threeplug.server.plugs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.plug.Plug;
import org.threeplug.records.Field;
import org.threeplug.records.RecordType;

/// What plugs bring, by plug and feature, as a table that people read. Nothing of it runs for that.
public final class PartList {

    private PartList() {}

    public static List<String> lines(List<Plug> plugs) {
        var lines = new ArrayList<String>();
        lines.add("| plug | feature | part | key | what of it |");
        lines.add("| --- | --- | --- | --- | --- |");
        for (var plug : plugs) {
            for (var feature : plug.features()) {
                parts(feature).forEach(part -> lines.add("| %s | `%s` | %s | `%s` | %s |"
                        .formatted(plug.id(), feature.key(), kind(part), part.key(), told(part))));
            }
        }
        return lines;
    }

    private static List<Part> parts(Feature feature) {
        return feature.parts().stream()
                .sorted(Comparator.comparing((Part part) -> kind(part)).thenComparing(Part::key))
                .toList();
    }

    static String kind(Part part) {
        return part.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String told(Part part) {
        return switch (part) {
            case Part.Screen screen -> String.format(Locale.ROOT, "in `%s` at %d, with `%s`", screen.area().key(), screen.order(), screen.permission());
            case Part.Finder _, Part.KindOfDocument _, Part.AccountRole _ -> "";
            case Part.Tables tables -> String.format(Locale.ROOT, "scripts: %d; tables: %s", tables.scripts().size(), tables.tables().stream().map(rule -> rule.table()).collect(Collectors.joining(", ")));
            case Part.WayToPay way -> "on `%s`".formatted(way.account());
            case Part.Kind kind -> kind(kind.type());
            case Part.OfReport report -> "with `%s`: %s".formatted(report.report().right(), report.report().columns().stream().map(column -> column.key()).collect(Collectors.joining(", ")));
            case Part.Settings settings -> settings.group().fields().stream().map(field -> field.dashed()).collect(Collectors.joining(", "));
            case Part.Action action -> "version " + action.version();
            case Part.Question question -> String.format(Locale.ROOT, "version %d, with `%s`", question.version(), question.right());
            case Part.Words words -> "`" + words.bundle() + "`";
            case Part.Right right -> right.grantedTo().stream().sorted().collect(Collectors.joining(", "));
        };
    }

    private static String kind(RecordType type) {
        return String.format(Locale.ROOT, "in `%s` at %d; table `%s`: %s",
                        type.place().area(),
                        type.place().order(),
                        type.table().toLowerCase(Locale.ROOT),
                        type.fields().stream().map(Field::key).collect(Collectors.joining(", ")));
    }
}
