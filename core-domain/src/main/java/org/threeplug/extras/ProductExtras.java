package org.threeplug.extras;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.threeplug.catalog.Catalog;
import org.threeplug.directories.Directories;
import org.threeplug.kernel.Declared;
import org.threeplug.questions.Asked;
import org.threeplug.questions.Question;
import org.threeplug.questions.Reads;
import org.threeplug.records.Entry;
import org.threeplug.records.Records;
import org.threeplug.records.Row;
import org.threeplug.records.Sight;

/// What is known of a product beyond its own fields, as far as somebody may see it.
///
/// @param product empty while a new one is made: then the answer tells what can be said of it
@Declared("catalog.extras")
@Asked(right = "catalog.view")
public record ProductExtras(Optional<UUID> product) implements Question<ProductExtras.Shown> {

    private static final UUID NONE = new UUID(0, 0);

    /// @param free the fields that the owner named
    /// @param parts what is declared, and behind it what the owner named
    public record Shown(FreeFields free, List<Part> parts) {

        public static final Shown NOTHING = new Shown(new FreeFields(List.of()), List.of());

        public Shown {
            parts = List.copyOf(parts);
        }
    }

    /// One set of fields with what it holds.
    public record Part(Sight sight, Row row) {}

    @Override
    public ProductExtras.Shown ask(Reads reads) {
        var records = reads.port(Records.class);
        var parts = new ArrayList<Part>();
        for (var type : Directories.OF_PRODUCTS) {
            var sight = Sight.of(type, reads.asker());
            var entry = product.flatMap(id -> records.entry(sight, id)).orElseGet(() -> Entry.blank(product.orElse(NONE)));
            parts.add(new Part(sight, Row.all(records, sight, List.of(entry)).getFirst()));
        }
        var free = FreeFields.in(records);
        if (!free.all().isEmpty()) {
            var values = product.map(id -> reads.port(Catalog.class).freeValues(List.of(id)).getOrDefault(id, Map.of()))
                    .orElse(Map.of());
            parts.add(new Part(
                    Sight.of(free.type(values), reads.asker()), new Row(free.entry(product.orElse(NONE), values), Map.of())));
        }
        return new Shown(free, parts);
    }
}
