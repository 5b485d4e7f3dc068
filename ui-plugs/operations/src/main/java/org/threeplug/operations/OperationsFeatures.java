package org.threeplug.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.threeplug.catalog.Categories;
import org.threeplug.directories.Directories;
import org.threeplug.directories.Suppliers;
import org.threeplug.office.OurFeatures;
import org.threeplug.office.Surface;
import org.threeplug.office.records.RecordScreen;
import org.threeplug.operations.catalog.CategoriesScreen;
import org.threeplug.operations.parties.SuppliersScreen;
import org.threeplug.operations.sales.TillContributions;
import org.threeplug.operations.settings.RegistersScreen;
import org.threeplug.plug.Feature;
import org.threeplug.plug.Part;
import org.threeplug.records.RecordType;
import org.threeplug.settings.Registers;

/// The features of the Operations plug: one for each declared kind of record, and one for each context of what is made by hand,
/// with its screens, rights and commands.
public final class OperationsFeatures {

    private static final String PLUG = "operations.";

    /// The base name of the words of its office pages; the till has its own.
    public static final String PAGES = "org.threeplug.operations.pages";

    private static final List<Part> WORDS = List.of(
            new Part.Words("operations.till-words", "org.threeplug.operations.texts"),
            new Part.Words("operations.page-words", PAGES),
            new Part.Words("operations.office-words", Surface.BUNDLE));

    /// Kinds that have more than is declared of them.
    private static final Map<RecordType, Class<? extends RecordScreen>> SCREENS =
            Map.of(
                    Categories.TYPE, CategoriesScreen.class,
                    Registers.TYPE, RegistersScreen.class,
                    Suppliers.TYPE, SuppliersScreen.class);

    private OperationsFeatures() {}

    public static List<Feature> all() {
        var features = new ArrayList<Feature>();
        features.addAll(OurFeatures.ofOperations(Stream.of(TillContributions.all(), OfficeContributions.all(), WORDS)
                .flatMap(List::stream)
                .toList()));
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
        type.rights().keySet().forEach(right -> parts.add(OurFeatures.right(right)));
        return new Feature(PLUG + type.key(), parts);
    }
}
