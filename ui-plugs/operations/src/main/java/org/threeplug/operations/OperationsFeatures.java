package org.threeplug.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.threeplug.catalog.Categories;
import org.threeplug.declared.Commands;
import org.threeplug.declared.Questions;
import org.threeplug.directories.Directories;
import org.threeplug.operations.catalog.CategoriesScreen;
import org.threeplug.operations.office.Surface;
import org.threeplug.operations.records.RecordScreen;
import org.threeplug.operations.sales.TillContributions;
import org.threeplug.operations.settings.RegistersScreen;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.records.RecordType;
import org.threeplug.reports.Reports;
import org.threeplug.settings.Registers;

/// The features of the Operations plug: one for each declared kind of record, and one for each context of what is made by hand,
/// with its screens, rights and commands.
public final class OperationsFeatures {

    private static final String PLUG = "operations.";

    private static final List<Part> WORDS = List.of(
            new Part.Words("operations.till-words", "org.threeplug.operations.texts"),
            new Part.Words("operations.office-words", Surface.BUNDLE));

    /// Kinds that have more than is declared of them.
    private static final Map<RecordType, Class<? extends RecordScreen>> SCREENS =
            Map.of(Categories.TYPE, CategoriesScreen.class, Registers.TYPE, RegistersScreen.class);

    private OperationsFeatures() {}

    public static List<Feature> all() {
        var features = new ArrayList<Feature>();
        byContext().forEach((context, parts) -> features.add(new Feature(PLUG + context, parts)));
        Directories.ALL.forEach(type -> features.add(directory(type)));
        return features;
    }

    /// What shows a kind.
    public static Class<? extends RecordScreen> screen(RecordType type) {
        return SCREENS.getOrDefault(type, RecordScreen.class);
    }

    /// What of a kind is not computed further on: its place and its rights.
    private static Feature directory(RecordType type) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Kind(PLUG + type.key(), type, screen(type)));
        type.rights().keySet().forEach(right -> parts.add(OfficeContributions.right(right)));
        return new Feature(PLUG + type.key(), parts);
    }

    private static TreeMap<String, List<Part>> byContext() {
        var contexts = new TreeMap<String, List<Part>>();
        var commands = Commands.all().stream().<Part>map(Part.Action::of);
        var questions = Questions.all().stream().<Part>map(Part.Question::of);
        var reports = Reports.all().stream().<Part>map(Part.OfReport::of);
        Stream.of(TillContributions.all().stream(), OfficeContributions.all().stream(), commands, questions, reports, WORDS.stream())
                .flatMap(parts -> parts)
                .forEach(part -> contexts.computeIfAbsent(context(part), _ -> new ArrayList<>()).add(part));
        return contexts;
    }

    private static String context(Part part) {
        var name = switch (part) {
            case Part.Screen screen -> screen.permission();
            case Part.Right right -> right.key();
            case Part.Action action -> action.key();
            case Part.Question question -> question.key();
            case Part.Words _ -> "words.";
            case Part.Finder _ -> "finding.";
            case Part.Tables tables -> tables.key() + ".";
            case Part.Kind kind -> kind.type().key() + ".";
            case Part.KindOfDocument _ -> "documents.";
            case Part.WayToPay _ -> "payments.";
            case Part.AccountRole _ -> "ledger.";
            case Part.OfReport _ -> "reports.";
        };
        return name.substring(0, name.indexOf('.'));
    }
}
